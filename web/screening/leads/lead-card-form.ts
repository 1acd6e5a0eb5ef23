import { ok } from '../../../shared/result.ts';
import type { LeadCard, TypedLeadCard } from '../../../shared/screening/lead-model.ts';
import { CATEGORIES } from '../../../shared/screening/model.ts';
import { changesOf, type VotedField } from '../../../shared/screening/voted-card.ts';
import { CARD_FAULTS, numbersTyped, typedCard, type Read, type TypedCard } from '../card-form.ts';

/** The card of a lead as it is typed; '' for a category or a department that is not named yet. */
export interface TypedLead extends Omit<
  TypedCard,
  'code' | 'department' | 'origin' | 'originNote'
> {
  readonly unit: string;
}

/** What stands on the card of a lead, as one would type it. Nothing is known of a sum or number of 0. */
export function typedLead(card: LeadCard): TypedLead {
  const { name, content, site, beneficiaries, beneficiaryGroup, total, year, ...rest } = typedCard({
    ...card,
    code: '',
    category: card.category ?? 'services',
  });
  const { fundingSource, startsOn, endsOn, target } = rest;
  return {
    name,
    content,
    site,
    beneficiaries: card.beneficiaries === 0 ? '' : beneficiaries,
    beneficiaryGroup,
    total: card.totalYuan === 0 ? '' : total,
    year: card.yearYuan === 0 ? '' : year,
    fundingSource,
    startsOn,
    endsOn,
    target,
    category: card.category ?? '',
    unit: card.unit ?? '',
  };
}

/** The card that was typed. Failures: those of `numbersTyped`. */
export function leadTyped(typed: TypedLead): Read<TypedLeadCard> {
  const { category, unit, total: _total, year: _year, ...texts } = typed;
  const { numbers, failures } = numbersTyped(typed);
  if (failures.length > 0) return { ok: false, failures };
  return ok({
    ...texts,
    ...numbers,
    category: CATEGORIES.find((known) => known === category) ?? null,
    unit: unit === '' ? null : unit,
  });
}

/** The fields of the form with the codes of the faults that belong to each. */
export const LEAD_CARD_FAULTS = { ...CARD_FAULTS, unit: [] } as const;

/** Whether lead and appraisals offer something that this card does not say. */
export function offersMore({
  card,
  offered,
}: {
  readonly card: LeadCard;
  readonly offered: LeadCard;
}): boolean {
  const now = typedLead(card);
  return Object.entries(typedLead(offered)).some(
    ([field, value]) =>
      value !== '' &&
      Object.entries(now).some(([name, other]) => name === field && other !== value),
  );
}

/** The fields on which gates decide that were typed otherwise than they stand; nothing while they cannot be read. */
export function votedChanges(card: LeadCard, typed: TypedLead): readonly VotedField[] {
  const after = leadTyped(typed);
  if (!after.ok) return [];
  const department = after.value.unit === card.unit ? card.department : '';
  return changesOf(card, { ...after.value, department }).map(({ field }) => field);
}
