import { Show, type JSX } from 'solid-js';
import {
  BASES,
  NAMED_LIMITS,
  OVERMARKED,
  CHOICES,
  type BallotRules,
} from '../../../shared/ballot/model.ts';
import { Group, Row } from '../../congress/form/Form.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import {
  fractionsFor,
  type FIELD_FAULTS,
  type LimitChoice,
  type TypedSettings,
} from './ballot-form.ts';

interface RuleFieldsProps {
  readonly typed: TypedSettings;
  /** A congress decides by all its deputies, by more than half (地方组织法 art. 25). */
  readonly isCongress: boolean;
  readonly candidates: number;
  readonly error: (field: keyof typeof FIELD_FAULTS) => string | undefined;
  readonly onType: (changes: Partial<TypedSettings>) => void;
  readonly onRules: (rules: Partial<BallotRules>) => void;
}

const LIMITS: readonly LimitChoice[] = [...NAMED_LIMITS, 'number'];

/** What is decided and when a candidate passes. */
export function RuleFields(props: RuleFieldsProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords> => prepareWords();
  const rules = (): BallotRules => props.typed.settings.rules;
  return (
    <>
      <Group title={words().form.seatsAndMarks}>
        <Row>
          <TextField
            label={words().form.seats}
            hint={words().form.seatsHint(props.candidates)}
            error={props.error('seats')}
            inputMode="numeric"
            value={props.typed.seats}
            onInput={(value) => props.onType({ seats: value })}
            maxLength={3}
          />
          <SelectField
            label={words().form.choice}
            hint={words().form.choiceHint}
            value={rules().choice}
            options={CHOICES.map((value) => ({ value, label: words().choices[value] }))}
            onChoose={(choice) => props.onRules({ choice })}
          />
        </Row>
        <Row>
          <SelectField
            label={words().form.limit}
            hint={words().form.limitHint}
            error={props.error('limit')}
            value={props.typed.limit}
            options={LIMITS.map((value) => ({ value, label: words().limits[value] }))}
            onChoose={(value) => props.onType({ limit: value })}
          />
          <Show
            when={props.typed.limit === 'number'}
            fallback={
              <SelectField
                label={words().form.overmarked}
                hint={words().form.overmarkedHint}
                value={rules().overmarked}
                options={OVERMARKED.map((value) => ({ value, label: words().overmarked[value] }))}
                onChoose={(overmarked) => props.onRules({ overmarked })}
              />
            }
          >
            <TextField
              label={words().form.most}
              error={props.error('most')}
              inputMode="numeric"
              value={props.typed.most}
              onInput={(value) => props.onType({ most: value })}
              maxLength={3}
            />
          </Show>
        </Row>
        <Show when={props.typed.limit === 'number'}>
          <SelectField
            label={words().form.overmarked}
            hint={words().form.overmarkedHint}
            value={rules().overmarked}
            options={OVERMARKED.map((value) => ({ value, label: words().overmarked[value] }))}
            onChoose={(overmarked) => props.onRules({ overmarked })}
          />
        </Show>
      </Group>
      <Group title={words().form.threshold}>
        <Row>
          <SelectField
            label={words().form.fraction}
            hint={words().form.fractionHint}
            error={props.error('fraction')}
            value={rules().threshold.fraction}
            options={fractionsFor(props.isCongress).map((value) => ({
              value,
              label: words().fractions[value],
            }))}
            onChoose={(fraction) =>
              props.onRules({ threshold: { ...rules().threshold, fraction } })
            }
          />
          <SelectField
            label={words().form.base}
            hint={props.isCongress ? words().form.baseLocked : words().form.baseHint}
            error={props.error('base')}
            value={rules().threshold.base}
            options={(props.isCongress ? (['all-deputies'] as const) : BASES).map((value) => ({
              value,
              label: words().bases[value],
            }))}
            onChoose={(base) => props.onRules({ threshold: { ...rules().threshold, base } })}
          />
        </Row>
      </Group>
    </>
  );
}
