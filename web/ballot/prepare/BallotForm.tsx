import { createSignal, For, Show, type JSX } from 'solid-js';
import type { BodyType, CongressSession } from '../../../shared/congress/model.ts';
import type { BallotSettings } from '../../../shared/ballot/model.ts';
import type { BallotView } from '../../../shared/ballot/round.ts';
import { checkSettings } from '../../../shared/ballot/settings.ts';
import type { Failure } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { FIELD_FAULTS, settingsTyped, typedSettings, type TypedSettings } from './ballot-form.ts';
import { ConductFields } from './ConductFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { summaryOf } from './summary.ts';
import styles from './Prepare.module.css';

interface BallotFormProps {
  readonly session: CongressSession;
  readonly body: BodyType;
  readonly ballot: BallotView | null;
  readonly defaults: BallotSettings;
  readonly candidates: number;
  readonly allDeputies: number;
  readonly onSaved: (said: string) => void;
}

/** The rules in plain words, with what the law says of each, and what they amount to. */
export function BallotForm(props: BallotFormProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords>['form'] => prepareWords().form;
  const started = props.ballot?.settings ?? startSettings(props.defaults, props.candidates);
  const [typed, setTyped] = createSignal(
    typedSettings(props.ballot?.title ?? words().usualTitle, started),
  );
  const type = (changes: Partial<TypedSettings>): void => {
    setTyped((now) => ({ ...now, ...changes }));
  };
  const choose = (changes: Partial<BallotSettings>): void =>
    type({ settings: { ...typed().settings, ...changes } });
  const [tried, setTried] = createSignal(false);
  const settings = (): BallotSettings => settingsTyped(typed());
  const check = () => checkSettings(props.body, settings(), props.candidates);
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body'].sessions[':session'].ballot.$post({
        param: { body: props.session.body, session: props.session.id },
        json: { title: typed().title, settings: settings() },
      }),
    ),
  );
  // What the page sees by itself is said while typing, once somebody has tried to keep it.
  const fault = (): Failure | undefined => (tried() ? check().faults[0] : undefined);
  const placed = placedIn(() => fault() ?? save.failure(), FIELD_FAULTS);
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    setTried(true);
    const [first] = check().faults;
    if (first !== undefined) return { ok: false, failure: first };
    const saved = await save.run(undefined);
    if (saved.ok)
      props.onSaved(words().saved(summaryOf(settings(), props.candidates, props.allDeputies)));
    return saved;
  };
  return (
    <Form label={words().form} onSend={send}>
      <Panel>
        <div class={styles['summary']}>
          <p class={styles['sentence']} role="status">
            {summaryOf(settings(), props.candidates, props.allDeputies)}
          </p>
          <p>{words().summaryNote(props.candidates, props.allDeputies)}</p>
        </div>
        <For each={check().warnings}>
          {(warning) => (
            <div class={styles['warning']}>
              <Notice tone="caution">{problemWords(warning)}</Notice>
            </div>
          )}
        </For>
      </Panel>
      <Panel>
        <div class={styles['groups']}>
          <TextField
            label={words().title}
            hint={words().titleHint}
            error={placed.at('title')}
            value={typed().title}
            onInput={(title) => type({ title })}
            maxLength={200}
          />
          <RuleFields
            typed={typed()}
            isCongress={props.body === 'congress'}
            candidates={props.candidates}
            error={(field) => placed.at(field)}
            onType={(changes) => type(changes)}
            onRules={(rules) => choose({ rules: { ...typed().settings.rules, ...rules } })}
          />
          <ConductFields
            typed={typed()}
            error={placed.at('scrutineers')}
            onScrutineers={(text) => type({ scrutineers: text })}
            onSettings={(changes) => choose(changes)}
          />
        </div>
        <Failed failure={placed.rest()} title={words().failed} />
        <Buttons>
          <Button kind="primary" size="large" submits busy={save.busy()}>
            {props.ballot === null ? words().save : words().change}
          </Button>
        </Buttons>
        <Show when={props.ballot !== null}>
          <p class={styles['note']}>{words().untilReady}</p>
        </Show>
      </Panel>
    </Form>
  );
}

/** The defaults, with no more seats than there are candidates. */
function startSettings(defaults: BallotSettings, candidates: number): BallotSettings {
  const seats = Math.max(1, Math.min(defaults.rules.seats, candidates));
  return { ...defaults, rules: { ...defaults.rules, seats } };
}
