import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Other edits',
  note: 'Edits that touch neither what was voted on nor a milestone are all noted here.',
  show: (count) => (count === '1' ? '1 edit' : `${count} edits`),
  kinds: {
    'project-assigned': 'Other department or official',
    'plan-accepted': 'Plan edited and published again',
    'sub-project-written': 'Sub-project',
    'sub-project-removed': 'Sub-project removed',
    'sub-projects-imported': 'List of sub-projects imported',
  },
  added: 'Sub-project added',
  difference: (field, from, to) => `${field}: ${from} → ${to}`,
  nothing: '(nothing)',
  fields: {
    unit: 'Lead department',
    joint: 'Joint departments',
    official: 'Official',
    scale: 'Scale and content',
    target: 'Target of the year',
    risks: 'Risks',
    contractor: 'Contractor',
    money: 'Money (10,000 yuan)',
    proof: 'Proof',
    name: 'Name',
    town: 'Town',
    site: 'Place',
    amount: 'Scale',
    dueOn: 'Due on',
  },
};
