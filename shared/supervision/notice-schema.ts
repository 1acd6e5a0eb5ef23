import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { NOTICE_STEPS } from './model.ts';
import type { NoticePaper, NoticesSent, SentNotices } from './notice.ts';
import { ACTORS, OVERDUE_KINDS } from './overdue.ts';

export const noticePaperSchema = schemaOf<NoticePaper>()(
  z.object({
    id: z.string(),
    year: z.int(),
    number: z.int(),
    step: z.enum(NOTICE_STEPS),
    by: z.enum(ACTORS),
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    replyBy: z.string(),
    note: z.string(),
    sentOn: z.string(),
    acknowledgedOn: z.string(),
    matters: z.array(
      z.object({
        subject: z.string(),
        kind: z.enum(OVERDUE_KINDS),
        title: z.string(),
        project: z.object({ id: z.string(), number: z.int(), name: z.string() }),
        official: z.string(),
        dueOn: z.string(),
        daysLate: z.int(),
        open: z.boolean(),
      }),
    ),
  }),
);

export const sentNoticesSchema = schemaOf<SentNotices>()(
  z.object({
    notices: z
      .array(z.object({ subject: z.string().max(200), step: z.enum(NOTICE_STEPS) }))
      .min(1)
      .max(500),
    days: z.int(),
    note: z.string(),
  }),
);

export const noticesSentSchema = schemaOf<NoticesSent>()(
  z.object({ sent: z.int(), papers: z.array(z.string()) }),
);
