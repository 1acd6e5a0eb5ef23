import {
  APPRAISAL_ASPECTS,
  type AppraisalForm,
  type AppraisalState,
  type Verdict,
} from '../../../shared/screening/model.ts';
import type { IconName } from '../../design/Icon.tsx';

/** ✓ ◆ ✗: each verdict by its shape. */
export const VERDICT_ICONS: Readonly<Record<Verdict, IconName>> = {
  yes: 'check',
  conditional: 'behind',
  no: 'cross',
};

export const STATE_ICONS: Readonly<Record<AppraisalState, IconName>> = {
  requested: 'clock',
  submitted: 'behind',
  returned: 'back',
  accepted: 'check',
  withdrawn: 'dash',
};

/** What the verdicts come to: one no is no, one condition makes it conditional. */
export function conclusionOf({ verdicts }: Pick<AppraisalForm, 'verdicts'>): Verdict {
  const given = APPRAISAL_ASPECTS.map((aspect) => verdicts[aspect]);
  if (given.includes('no')) return 'no';
  return given.includes('conditional') ? 'conditional' : 'yes';
}
