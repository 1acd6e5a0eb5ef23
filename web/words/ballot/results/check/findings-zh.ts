/** Every finding of the verifier: its name and what it means. */
export const findings = {
  malformed: { name: '格式不对', means: '文件缺栏目、多栏目，或者有的值读不懂。' },
  'record-signature': {
    name: '记录的签名不成立',
    means: '某份记录不是用公布的钥匙签的，或者签过以后被改动。',
  },
  'round-mismatch': {
    name: '不是同一轮',
    means: '几份记录说的不是同一轮，或者与您设备留下的记录不同。',
  },
  'roll-hash': { name: '名册不符', means: '名册与开启投票时签名的不同。' },
  'issue-signature': {
    name: '领票签字不成立',
    means: '有人名下发了票，却没有本人设备的有效签字。',
  },
  'issue-not-on-roll': { name: '领票人不在名册上', means: '有票发给了名册以外的人或者设备。' },
  'issue-twice': {
    name: '一人领了两张',
    means: '同一个人、同一把钥匙或者同一份请求领了不止一张。',
  },
  'issued-root': { name: '发票清单不符', means: '发票清单与封箱时签名的不同。' },
  'paper-signature': { name: '票的签名不成立', means: '有票不是这一轮正式发出的。' },
  'paper-twice': { name: '同一张票出现两次', means: '一张票算了两次，或者既投了又退了。' },
  'box-order': { name: '票箱的顺序不对', means: '票没有按规定的顺序排，可能泄露投票先后。' },
  'box-root': { name: '票箱校验码不符', means: '封箱以后，票箱里少了、多了或者换了票。' },
  'unused-root': { name: '未用票清单不符', means: '未用票清单与计票记录签名的不同。' },
  'too-many-papers': { name: '票比发出的多', means: '出现过的有效票多于发出的票，证明有人塞票。' },
  'figures-do-not-add-up': {
    name: '票数对不上',
    means: '发出、收回、未用、有效、无效之间的等式不成立。',
  },
  'outcome-not-by-rules': {
    name: '结果不合规则',
    means: '按公布的票数和规则重算，名次或者入选与公布的不同。',
  },
  countersignature: {
    name: '监票人签字不成立',
    means: '签字无效、不在名单上、重复，或者人数不够。',
  },
  'ballot-altered': { name: '票被改过', means: '公布的票与票箱校验码对应的不是同一张。' },
  'recount-differs': { name: '重数不一致', means: '逐张打开重数，与公布的票数不同。' },
  'receipt-not-honoured': {
    name: '回执没有兑现',
    means: '您的回执保证在票箱里的那张票不在，或者被换了。请保留文件，向监票人提出。',
  },
  'entry-not-mine': {
    name: '您名下的记录不符',
    means: '名册或者领票清单里您的那一条与您设备留下的不同，或者有人用您的名字领了票。',
  },
};
