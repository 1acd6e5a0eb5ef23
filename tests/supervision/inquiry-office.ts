import { randomUUID } from 'node:crypto';
import type { InquiryForm, SentQuestion, StaffInquiry } from '../../shared/supervision/inquiry.ts';
import type { Supervised } from './office.ts';

/** An inquiry into the supervised project with nothing wrong, and what a test wants otherwise. */
export function anInquiryForm(
  { project, unit }: Pick<Supervised, 'project' | 'unit'>,
  changes: Partial<InquiryForm> = {},
): InquiryForm {
  return {
    title: '卫生院建设专题询问',
    topic: '主体迟迟没有封顶',
    heldOn: '2026-04-10',
    place: '县人大常委会会议室',
    askedBy: '县人大常委会',
    projects: [project.id],
    units: [{ unit: unit.id, official: '局长 何立群' }],
    ...changes,
  };
}

/** A question on the supervised project, to its lead department. */
export function aQuestion(
  { project, unit }: Pick<Supervised, 'project' | 'unit'>,
  changes: Partial<SentQuestion> = {},
): SentQuestion {
  return {
    id: randomUUID(),
    project: project.id,
    finding: '',
    unit: unit.id,
    text: '主体为什么还没有封顶？',
    followsUp: '',
    ...changes,
  };
}

/** The one inquiry of the body as the staff read it. */
export async function inquiryIn({ body }: Supervised): Promise<StaffInquiry> {
  const [inquiry] = await body.staff.get<StaffInquiry[]>(`${body.path}/inquiries`);
  if (inquiry === undefined) throw new Error('no inquiry');
  return inquiry;
}

/** Moves it a step by the version that stands. */
export async function moved(
  at: Supervised,
  act: string,
  sent: { readonly text?: string; readonly days?: number } = {},
): Promise<void> {
  const { id, version } = await inquiryIn(at);
  const step = { act, version, text: sent.text ?? '', days: sent.days ?? 0 };
  await at.body.staff.post(`${at.body.path}/inquiries/${id}/steps`, step);
}
