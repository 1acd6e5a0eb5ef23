import type { HelpTopic } from '../../help/content.ts';

/** 待办 and mails, for whoever has an account. */
const reminders: HelpTopic['paragraphs'] = [
  '登录以后的第一页就是待办：逾期的在前，写着逾期几天；接着是两周内到期的和其他的；最后是在等谁。点一行就到办理的地方。期限和逾期都由日期算出，不用人填。',
  '点右上角自己的姓名，可以填邮箱，选每天早上或者每周一早上收一封待办。不选就不发。系统没有设置发信服务器的，页面会写明。',
];

export const departmentWork: readonly HelpTopic[] = [
  { id: 'department-to-do', title: '要办什么、什么时候到期', paragraphs: reminders },
  {
    id: 'file-plan',
    title: '怎样报实施计划',
    steps: [
      {
        title: '打开项目',
        text: '票决公布、政府办交办以后，项目在“本单位项目”里，写着计划的截止日期。',
        picture: 'form',
      },
      {
        title: '填内容和资金',
        text: '规模、起止日期、年度目标、分年度的资金和来源。票决定下的内容在旁边，不能在这里改。',
        picture: 'checklist',
      },
      {
        title: '排节点',
        text: '每个节点写日期、权重、完成的证明，配合单位的节点选给它。以后的完成百分比按权重算。',
        picture: 'calendar',
      },
      {
        title: '上报计划',
        text: '审核通过就公开；退回的写明理由，改好再报。村村都有的项目，可以另列子项目，也可以导入表格。',
        picture: 'send',
      },
    ],
  },
  {
    id: 'report-progress',
    title: '怎样报进度',
    steps: [
      {
        title: '一期一次，一起报',
        text: '在“进度报送”里，本单位所有项目列在一页；也可以“用表格报送”：先导出，填好再导入，看过会改什么再确认。',
        picture: 'form',
      },
      {
        title: '哪个节点完成了',
        text: '勾选节点、写完成日期，附照片和材料。百分比、提前还是逾期由节点和日期算出，填不了。',
        picture: 'photo',
      },
      {
        title: '钱和困难',
        text: '写今年已付多少；有困难选原因、写说明，再写下一步。',
        picture: 'checklist',
      },
      {
        title: '报送',
        text: '报错了按“更正这一期”：原来的留着，改了什么一起公开。配合单位只报自己的那一部分。',
        picture: 'send',
      },
    ],
  },
  {
    id: 'ask-change',
    title: '票决定下的内容要改，怎么办',
    steps: [
      {
        title: '提出变更申请',
        text: '在“本单位项目”里打开项目，选调整、延期还是终止，只填要改的，写清理由和影响，附依据。',
        picture: 'difference',
      },
      {
        title: '等决定',
        text: '涉及票决内容、完工日期的，由人大常委会（乡镇由代表大会）决定；节点日期的小调整由政府办同意。决定以前照原来的执行。',
        picture: 'time',
      },
      {
        title: '公开',
        text: '同意不同意都公开，改前改后对照着写，并向下一次会议报告。',
        picture: 'send',
      },
    ],
  },
  {
    id: 'answer-finding',
    title: '代表提出了问题，怎样答复和整改',
    steps: [
      {
        title: '看问题',
        text: '在“代表提出的问题”里，写着看到了什么、几天内答复、哪天改好。',
        picture: 'form',
      },
      {
        title: '答复',
        text: '写明怎样改、何时改好。所有人都看得到。',
        picture: 'send',
      },
      {
        title: '报告整改完成',
        text: '改好以后附照片和材料。代表看结果评判，满意才销号；不满意就退回，重新整改。您只看到几人满意，看不到是谁。',
        picture: 'judge',
      },
      {
        title: '收到督办通知',
        text: '逾期会收到催办、督办通知，在“督办通知”里先签收，再按期办理。办好以后自动标为已办。',
        picture: 'notice',
      },
    ],
  },
];

export const deputyWork: readonly HelpTopic[] = [
  {
    id: 'visit',
    title: '怎样去现场视察，没有网络也能记',
    steps: [
      {
        title: '选项目',
        text: '打开“代表履职”，点您监督的项目：要做的事、哪天以前、监督清单都在。出发前打开一次，没有网络也打得开。',
        picture: 'people',
      },
      {
        title: '逐项查',
        text: '按“开始视察”，每项点正常、有问题或者不适用。有问题的写看到了什么，可以拍照。填一项存一项。',
        picture: 'checklist',
      },
      {
        title: '提出问题',
        text: '要单位改的，写一句话、急不急、几天内整改。问题和答复会公开，照片请避开人脸。',
        picture: 'photo',
      },
      {
        title: '提交视察',
        text: '选到场的代表，提交。交上以后不能改。',
        picture: 'send',
      },
      {
        title: '没有网络',
        text: '存在手机里，关掉页面也不会丢；连上网再打开“代表履职”就自动送出，只送一次。',
        picture: 'offline',
      },
    ],
    paragraphs: ['不用手机的代表，可以打印纸质清单，现场勾选，回来由工作人员录入。'],
  },
  {
    id: 'judge-result',
    title: '怎样评判答复和结果',
    steps: [
      {
        title: '等您评判的',
        text: '打开“代表履职”里的“问题评判”，等您评判的在最前面。',
        picture: 'notice',
      },
      {
        title: '答复和结果，分开评',
        text: '先看答复，再到现场或者看照片，看结果。两项各选满意、基本满意、不满意。',
        picture: 'judge',
      },
      {
        title: '组长销号或者退回',
        text: '没有人评判结果，或者有一半不满意，不能销号。退回要写明理由。',
        picture: 'checklist',
      },
    ],
    paragraphs: ['责任单位只看到各有几人，看不到是谁。这一轮结束以前，您可以改。'],
  },
];

export const staffWork: readonly HelpTopic[] = [
  { id: 'staff-to-do', title: '待办和邮件提醒', paragraphs: reminders },
  {
    id: 'follow-projects',
    title: '票决以后，从交办到验收',
    steps: [
      {
        title: '交办、审核计划',
        text: '在“项目交办”里定牵头、配合单位和责任领导；单位报来计划，通过或者退回。',
        picture: 'form',
      },
      {
        title: '定监督小组',
        text: '在“监督小组”里按“推荐还没有小组的项目”，机器按职业、就近推荐，由您确定。定了以后，代表在“代表履职”里看到清单和全年任务。',
        picture: 'people',
      },
      {
        title: '看挂图',
        text: '“监督挂图”按部门、按乡镇列出；横道图上的竖线是今天。进度都由节点和日期算出。可以打印、导出。',
        picture: 'board',
      },
      {
        title: '发督办通知',
        text: '逾期清单按天数排，写着该谁办、到了催办还是督办。勾选以后“发出督办通知”，同一事项同一级只发一次。',
        picture: 'notice',
      },
      {
        title: '办变更',
        text: '在“变更申请”里提请审议、记录决定；久没有动的会标出来。作了决定的，在“变更报告”里列给下一次会议。',
        picture: 'difference',
      },
    ],
  },
  {
    id: 'follow-findings',
    title: '问题怎样一直盯到销号',
    paragraphs: [
      '“问题”按到期先后排列。部门过了期限没有答复，可以催办；不归它管的，转交给别的部门。销号由代表看结果决定，工作人员不代替。',
    ],
  },
];

export const publicWork: readonly HelpTopic[] = [
  {
    id: 'read-project',
    title: '怎样看一个项目办得怎么样',
    steps: [
      {
        title: '找到项目',
        text: '从首页点开项目，或者扫公示单上的二维码。不用登录。',
        picture: 'board',
      },
      {
        title: '办到哪一步',
        text: '在哪里、谁来办、花多少钱，节点完成了几个。提前、按序时、滞后、逾期由日期算出，不是自己报的；很久没有报告的会写明。',
        picture: 'time',
      },
      {
        title: '改过什么',
        text: '票决的内容改过的，改前改后对照，写着谁决定、为什么。',
        picture: 'difference',
      },
      {
        title: '代表查出了什么',
        text: '提了什么问题、单位怎么改、几名代表满意，一条一条都在。',
        picture: 'judge',
      },
    ],
  },
];
