import type { HelpPart } from '../../help/content.ts';
import { staffWork } from './delivery-zh.ts';
import { desk } from './desk-zh.ts';
import { rehearsing } from './rehearsing-zh.ts';
import { staffSupervision } from './supervision-zh.ts';
import { year } from './year-zh.ts';

export const staff: HelpPart = {
  title: '工作人员',
  topics: [
    {
      id: 'session-in-ten',
      title: '开一次会，十步',
      steps: [
        { title: '建机构', text: '打开安装时打印的一次性链接，填写机构和第一位管理员。' },
        { title: '建会议', text: '填写届、次、日期。想先练一遍，勾选“演练”。' },
        { title: '导入代表名册', text: '选择 XLSX 或者 CSV，先看预览，逐行改错，再确认。' },
        { title: '录入候选项目', text: '填项目卡，或者导入；排定票上的顺序，可以抽签。' },
        {
          title: '打印代表证',
          text: '一张 A4 八张，裁开发给代表。证上的二维码等于本人，请当面交。',
        },
        {
          title: '定规则',
          text: '应选几个、怎么表态、票数相同怎么办。默认值合乎法律，改动处会提示。',
        },
        { title: '签到', text: '可以几个签到台同时进行。够三分之二，主席确认法定人数。' },
        {
          title: '通过监票人，验空票箱',
          text: '举手通过。按“确认空箱”，规则和候选项目签名封存，大屏显示发出 0、收回 0。',
        },
        {
          title: '投票、封箱、计票',
          text: '按“开始发票”，票自动发到每台手机。封箱后念出票箱校验码，大屏上也有。',
        },
        {
          title: '监票人确认，主席公布',
          text: '监票人各自登录确认，主席按“公布结果”。票数相同或者不够，会提示下一轮。',
        },
      ],
    },
    ...year,
    ...desk,
    ...staffWork,
    ...staffSupervision,
    {
      id: 'documents',
      title: '打印文书：办法、主持词、票样、报告单、公告',
      paragraphs: [
        '会议、文书里有九种：每种在所写的数字有了以后就能打开、打印、下载 Word。会前打印的主持词，还没有的数字留空，当场填写。',
        '文字可以改：按“编辑模板”，{} 里写字段名，写错了会指出哪一行、是不是想写另一个名称。先看预览再保存，也可以恢复默认。演练的会议，每页都有“演练”。',
      ],
    },
    {
      id: 'blocked',
      title: '按钮上了锁',
      paragraphs: [
        '锁的旁边写着原因和怎样解除，例如“还差 12 人达到法定人数”。照着做，锁会自己开。',
      ],
    },
    {
      id: 'goes-wrong',
      title: '投票当中出了事故',
      paragraphs: [
        '服务器断电、重启：再启动就行，已经收下的票一张不少，封箱到一半的会接着封完。',
        '这一轮实在没法继续：写明理由，把这一轮作废，用新的钥匙重新投。作废的票谁也不会看到。',
        '出了事故，什么都不要修补、不要改数据库；作废重投才说得清楚。',
      ],
    },
    {
      id: 'small-vote',
      title: '不到五个人能不能投',
      paragraphs: ['不能。不到五张票，公布结果等于公开了每个人怎么投。'],
    },
    ...rehearsing,
  ],
};
