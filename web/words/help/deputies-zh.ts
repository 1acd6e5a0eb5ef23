import type { HelpPart } from '../../help/content.ts';
import { deputyWork } from './delivery-zh.ts';
import { deputyInquiries } from './supervision-zh.ts';
import { keptIn, limitedIn } from '../ballot/trust/points.ts';
import { trust } from '../ballot/trust/zh.ts';

export const deputies: HelpPart = {
  title: '代表',
  topics: [
    {
      id: 'how-to-vote',
      title: '怎么投票',
      pictured: true,
      steps: [
        { title: '扫代表证', text: '用手机扫代表证上的二维码；扫不了就输入证上的短码。' },
        { title: '签到', text: '确认是自己，按“签到”。人数够了，会议才能开。' },
        { title: '先看项目', text: '等待的时候点开每个项目，看内容、地点、花多少钱、谁来办。' },
        {
          title: '逐项表态',
          text: '每个项目选赞成、反对或者弃权。底部写着已经赞成几个、最多几个。',
        },
        { title: '检查一遍', text: '核对清单，没选的按弃权计。可以回去改，投入票箱以后不能改。' },
        { title: '投入票箱', text: '看到满屏的“已入箱”才算投好。看不到就不要离开，它会自己再送。' },
      ],
    },
    {
      id: 'propose',
      title: '代表怎样提建议',
      paragraphs: [
        '打开“代表履职”，按“提出建议”，署您的名字，和文字一起公开。有编号，和居民的建议一起归并、筛选。',
        '没有绑定代表证的设备，先扫一次代表证。',
      ],
    },
    {
      id: 'pre-review',
      title: '会前预审是什么',
      paragraphs: [
        '初定候选一列出，就在“代表履职”里逐项看项目卡、从哪里来、别人问了什么。您也可以写下“我的问题”，问题、您的姓名和答复所有代表都看得到。',
        '您可以写“支持”或者“有疑问”，随时改、随时收回。这不是投票，不记入票数；常委会只看合计和说明，不写姓名。投票只在大会上，与您预审时的意见无关。',
      ],
    },
    ...deputyWork,
    ...deputyInquiries,
    {
      id: 'without-phone',
      title: '没有手机，怎么投票',
      paragraphs: [
        '先到签到台签到，再到发票处。可以要一张纸质票，也可以用公用平板：扫代表证，填票，按“投入票箱”，计票人核对身份以后票自动入箱。',
        '等到满屏的“已入箱”再离开。平板不保存您怎样填，几秒以后自动清除。',
      ],
    },
    {
      id: 'phone-dies',
      title: '手机没电、断网、死机了怎么办',
      paragraphs: [
        '填到一半的票留在手机里。充上电或者重新打开页面，接着填。',
        '按了“投入票箱”却没有看到“已入箱”：打开页面，手机会把同一张票再送一次，不会算两次。',
        '手机彻底坏了：票已经入箱的，不受影响。还没有投的，在封箱以前带着代表证和另一部手机到发票处，办了更换再扫证，两名计票人签发以后，新手机自动出现表决票。',
      ],
    },
    {
      id: 'secret',
      title: '我的投票保密吗',
      paragraphs: [
        '保密。您的手机先把票“蒙住”，服务器隔着蒙布盖章，看不到是哪张票；投票时不带姓名，走另一个入口。所以存下来的任何东西，加上所有钥匙和备份，都连不到人。',
        '投票中途，任何页面都不显示得票，任何屏幕上都看不出谁还没有投。哪些有保证，哪些保护不了，下面两条逐项写明。',
      ],
    },
    {
      id: 'trust',
      title: '系统保证什么',
      points: keptIn(trust),
    },
    {
      id: 'not-protected',
      title: '哪些情况保护不了',
      points: limitedIn(trust),
      paragraphs: [`${trust.doubt}：请在领票以前告诉签到台。`],
    },
    {
      id: 'codes',
      title: '大屏上的校验码有什么用',
      paragraphs: [
        '轮次校验码是这一轮的候选项目、办法和钥匙的指纹，页面校验码是投票页面全部文件的指纹。手机在“保密到什么程度”里自己算一遍，与大屏上的相同，就没有人单独给您另外一份。封箱以后的票箱校验码另由总监票人宣读。',
        '页面不能证明自己：页面被人做了手脚，显示的码也可以是假的。工作人员可以在另一台电脑上用源代码生成一份，与大屏对照：',
      ],
      command: ['npm ci && npm run build', 'sha256sum dist/web/vote-files.sha256'],
    },
    {
      id: 'my-ballot',
      title: '怎么知道我的票算进去了',
      paragraphs: [
        '结果公布以后，在投票页面按“核验我的选票”：手机拿您的回执去核对公开核验包，那张票在不在，有没有变。',
      ],
    },
    {
      id: 'lost-card',
      title: '代表证丢了、扫不出来',
      paragraphs: [
        '找签到台。工作人员核对本人以后补一张，旧的马上作废。投票进行当中只能在签到台处理。',
      ],
    },
  ],
};
