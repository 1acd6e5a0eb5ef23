import type { BodyLevel, BodyType } from '../congress/model.ts';
import type { ChangeForm, ChangeLevel, Organ } from './model.ts';

/** The level of a change: all that touches what was voted on, the end of the project or its existence is major. */
export function levelOf({ kind, fields }: Pick<ChangeForm, 'kind' | 'fields'>): ChangeLevel {
  return kind === 'adjust' && fields.length === 0 ? 'minor' : 'major';
}

/**
 * Who decides a change of this level in this body: what is minor the
 * government; what is major the standing committee from the county upwards, a
 * town's congress itself (陕西省条例 art. 18), and the working committee where
 * the deliberative meeting only recommends.
 */
export function organOf(
  body: { readonly type: BodyType; readonly level: BodyLevel },
  level: ChangeLevel,
): Organ {
  if (level === 'minor') return 'government';
  if (body.type !== 'congress') return 'working-committee';
  return body.level === 'town' ? 'congress' : 'standing-committee';
}
