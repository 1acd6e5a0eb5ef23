import type { Words } from './zh.ts';

export const en: Words = {
  what: 'What should be done',
  whatHint: 'One matter in each proposal; please send several separately.',
  where: 'Where',
  whereHint: 'The clearer it is, the easier the place is found.',
  further: 'Time and money',
  furtherHint: 'Write what you know and leave the rest empty.',
  furtherFolded: 'If you know about time, cost and funding, add a few words',
  who: 'Who proposes it',
  whoHint: 'Seen by staff only and used for the answer; you may leave it empty.',

  nameMissing: 'Please name the project in one sentence.',

  fields: {
    name: 'Name of the project',
    reason: 'Background and need',
    content: 'Content and scale',
    category: 'Category',
    town: 'Town (sub-district)',
    village: 'Village (community)',
    site: 'The spot',
    term: 'By when',
    estimate: 'Estimated cost (万元, 10,000 yuan)',
    fundingSource: 'Source of money',
    byName: 'Name',
    byPhone: 'Telephone',
  },
  hints: {
    name: 'One sentence, for example: a charging shed for e-bikes in Cuizhuyuan',
    reason: 'How things are now, and why it is needed',
    content: 'What exactly is built or done, and how much of it; one of these two at least',
    category: 'Leave it open when in doubt; staff will sort it',
    village: '',
    site: 'For example: the open ground at the east gate',
    term: 'For example: before this winter',
    estimate: '12 means 120,000 yuan',
    fundingSource: '',
    byName: '',
    byPhone: '',
  },
  categoryUnknown: 'None; staff will sort it',
  townUnknown: 'Not in one town, or not known',
  villageUnknown: 'Not in one village, or not known',
  amount: (full) => `That is ${full}`,

  problems: {
    'not-an-amount': ({ value }) =>
      value === undefined
        ? 'Write an amount in 万元 with at most four decimals, such as 1234.56.'
        : `“${value}” is no amount. Write it in 万元, such as 1234.56.`,
  },
};
