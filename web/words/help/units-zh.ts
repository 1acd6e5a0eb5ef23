import type { HelpPart } from '../../help/content.ts';
import { departmentWork } from './delivery-zh.ts';
import { departmentDuties } from './supervision-zh.ts';

export const departments: HelpPart = {
  title: '部门',
  topics: [
    ...departmentWork,
    ...departmentDuties,
    {
      id: 'appraise',
      title: '怎样填论证',
      steps: [
        {
          title: '登录，看论证任务',
          text: '账号由机构管理员在“人员”里建。逾期的排在最前面，写着返回期限。',
        },
        {
          title: '看群众怎么说',
          text: '“要论证的事”下面是公开的建议文字和照片，看清楚再下结论。',
        },
        {
          title: '下五项结论',
          text: '可行性、合法性、用地、环境影响、公共安全。有条件和不可以的，要写明条件或者理由。',
        },
        {
          title: '写怎么办',
          text: '内容、地点、受益人数、分年度的投资和资金来源、开工完工、年底可以检查的目标。有一项不可以，这些可以不填。',
        },
        {
          title: '提交论证意见',
          text: '提交以后不能再改，等待采纳；退回补充的，原来填的都还在。',
        },
      ],
    },
    {
      id: 'appraise-kept',
      title: '填到一半断网、换电脑',
      paragraphs: [
        '边填边存，提交以前别人看不到。没有网络，内容留在这台设备上，恢复后自动保存。',
        '两台设备都改过的，会请您选一份接着填，不会互相覆盖。',
      ],
    },
    {
      id: 'department-answers',
      title: '代表提了问题，怎样答复',
      paragraphs: [
        '责任单位是本单位的项目，代表的提问在“代表提问”里。写好按“答复代表”，所有代表都看得到；以后还可以修改。',
      ],
    },
    {
      id: 'department-proposes',
      title: '部门怎样提建议',
      paragraphs: ['在“本单位建议”里提，署单位名称。和居民、代表的建议一样有编号、一样筛选。'],
    },
  ],
};

export const stations: HelpPart = {
  title: '代表联络站',
  topics: [
    {
      id: 'station',
      title: '联络站怎样收建议',
      steps: [
        {
          title: '接待登记',
          text: '来人说、您来填：一件事一张。姓名和电话经本人同意再填，只有工作人员看得到。',
        },
        { title: '给编号', text: '登记以后打印小票，或者抄下编号交给本人，他自己能查。' },
        {
          title: '看台账',
          text: '本站登记的和扫码提的每一件、到了哪一步，都在“台账”里。扫码提的，审核以后才显示内容。',
        },
        {
          title: '贴二维码',
          text: '在“二维码”里打印，贴在站里，居民扫一扫自己也能提：算居民本人提的，也计入本站台账和年度报告。',
        },
      ],
    },
    {
      id: 'station-draft',
      title: '登记到一半离开了',
      paragraphs: [
        '写了一半的文字和照片留在这台设备上，回来接着写；登记以后就清掉。和别人共用设备的，离开以前请登记完，或者“清空重写”。',
      ],
    },
  ],
};
