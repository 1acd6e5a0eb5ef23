import { Hono } from 'hono';
import { batchDoneSchema } from '../../shared/collection/queue-schema.ts';
import { leadSchema } from '../../shared/collection/schema.ts';
import {
  answeredCheckSchema,
  bulkActSchema,
  checkAnswerSchema,
  leadActSchema,
  leadCardViewSchema,
  leadScreeningSchema,
  screeningSettingsSchema,
  sentSettingsSchema,
  typedLeadCardSchema,
} from '../../shared/screening/lead-schema.ts';
import { fail } from '../../shared/result.ts';
import { leadById } from '../collection/lead-rows.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { Problem, unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, rolesIn, signedIn, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { actOnLeads } from './bulk-acts.ts';
import { writeLeadCard } from './card-acts.ts';
import { answerCheck } from './check-acts.ts';
import { actOnLead } from './lead-acts.ts';
import { leadCardOf } from './lead-cards.ts';
import { leadScreening } from './lead-views.ts';
import type { Guards } from './list-acts.ts';
import { setSettings } from './settings-acts.ts';
import { settingsOf } from './settings-views.ts';

const LEAD = '/bodies/:body/leads/:lead';
const LEAD_PROBLEMS = ['lead-merged', 'lead-settled'] as const;
const TEXT_PROBLEMS = ['too-long', 'forbidden-character'] as const;

/** How a body screens: read by all its staff, set by few. */
export function settingsRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/screening',
      describe({
        does: 'Gates and checklist of a body; those of its kind and level until it has set its own',
        answers: screeningSettingsSchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        if (rolesIn(signedIn(c), body).length === 0)
          throw new Problem({ code: 'not-allowed', facts: {} });
        return c.json(await settingsOf(platform.db, body));
      },
    )
    .put(
      '/bodies/:body/screening',
      describe({
        does: 'Sets gates and checklist; a new question has no code yet',
        answers: screeningSettingsSchema,
        problems: [
          ...TEXT_PROBLEMS,
          'check-words-missing',
          'check-twice',
          'check-unknown',
          'too-many-checks',
          'screening-changed',
        ],
      }),
      takes('json', sentSettingsSchema),
      async (c) => {
        const { body } = c.req.param();
        const actor = actorOf(allowed(c, body, 'set-up-screening'));
        return c.json(unwrap(await setSettings(platform, actor, body, c.req.valid('json'))));
      },
    );
}

/** The screening of one lead: its checklist, its card, and its way to the ballot. */
export function leadRoutes(platform: Platform, guards: Guards) {
  const { db } = platform;
  return new Hono<Env>()
    .get(
      `${LEAD}/screening`,
      describe({
        does: 'All that staff need of one lead to screen it, with each act and why it cannot be done now',
        answers: leadScreeningSchema,
      }),
      async (c) => {
        const { body, lead } = c.req.param();
        const roles = rolesIn(allowed(c, body, 'read-collection'), body);
        const found = await leadScreening(db, guards, body, lead, roles);
        if (found === undefined) throw new Problem(fail('not-found', { lead }).failure);
        return c.json(found);
      },
    )
    .put(
      `${LEAD}/checks/:item`,
      describe({
        does: 'Answers a question of the checklist',
        answers: answeredCheckSchema,
        problems: [...LEAD_PROBLEMS, ...TEXT_PROBLEMS, 'check-changed'],
      }),
      takes('json', checkAnswerSchema),
      async (c) => {
        const { body, lead, item } = c.req.param();
        const actor = actorOf(allowed(c, body, 'screen-leads'));
        const given = c.req.valid('json');
        return c.json(unwrap(await answerCheck(platform, actor, body, lead, item, given)));
      },
    )
    .get(
      `${LEAD}/card`,
      describe({
        does: 'The project card of a lead, what is still missing on it, and what lead and appraisal offer',
        answers: leadCardViewSchema,
      }),
      async (c) => {
        const { body, lead } = c.req.param();
        allowed(c, body, 'read-collection');
        const found = await leadById(db, body, lead);
        if (found === undefined) throw new Problem(fail('not-found', { lead }).failure);
        return c.json(await leadCardOf(db, body, found));
      },
    )
    .put(
      `${LEAD}/card`,
      describe({
        does: 'Writes the project card of a lead with its category and department',
        answers: leadCardViewSchema,
        problems: [
          ...LEAD_PROBLEMS,
          ...TEXT_PROBLEMS,
          'lead-changed',
          'name-missing',
          'content-missing',
          'beneficiaries-out-of-range',
          'money-out-of-range',
          'year-over-total',
          'date-unknown',
          'ends-before-start',
        ],
      }),
      takes('json', typedLeadCardSchema),
      async (c) => {
        const { body, lead } = c.req.param();
        const actor = actorOf(allowed(c, body, 'screen-leads'));
        const { version, ...typed } = c.req.valid('json');
        return c.json(unwrap(await writeLeadCard(platform, actor, body, lead, version, typed)));
      },
    )
    .post(
      `${LEAD}/state`,
      describe({
        does: 'Brings a lead a step onward, aside or back, and tells its proposers',
        answers: leadSchema,
        problems: [
          'lead-merged',
          'lead-changed',
          ...TEXT_PROBLEMS,
          'reason-missing',
          'decline-reason-missing',
          'checks-unanswered',
          'checks-failing',
          'appraisals-open',
          'appraisal-missing',
          'card-incomplete',
          'gates-missing',
          'candidates-frozen',
          'revived-already',
        ],
      }),
      takes('json', leadActSchema),
      async (c) => {
        const { body, lead } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        const asked = c.req.valid('json');
        return c.json(unwrap(await actOnLead(platform, guards, visitor, body, lead, asked)));
      },
    )
    .post(
      '/bodies/:body/leads/state',
      describe({
        does: 'Brings many leads aside or back with one reason, all of them or none; can be undone',
        answers: batchDoneSchema,
        problems: [
          'lead-merged',
          'lead-changed',
          'lead-state-unfit',
          'batch-key-taken',
          ...TEXT_PROBLEMS,
          'reason-missing',
          'decline-reason-missing',
          'revived-already',
        ],
      }),
      takes('json', bulkActSchema),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'screen-leads');
        return c.json(unwrap(await actOnLeads(platform, visitor, body, c.req.valid('json'))));
      },
    );
}
