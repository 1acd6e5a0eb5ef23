import { createSignal, Show, type JSX } from 'solid-js';
import type { CredentialCard, Deputy } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import print from '../print.module.css';
import { wholeRoll } from '../roll/whole-roll.ts';
import { useSeat } from '../seat.tsx';
import { CardSheets } from './CardSheets.tsx';
import { Reissue } from './Reissue.tsx';
import styles from './CardsPage.module.css';

/** Credential cards (代表证): issued, printed eight to a sheet, and issued again. */
export default function CardsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['cards'] => congressWords().cards;
  const [wanted, setWanted] = createSignal('all');
  const [cards, setCards] = createSignal<readonly CredentialCard[]>([]);
  const body = (): string => seat.body().id;
  const roll = createAsked(body, wholeRoll);
  const key = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].cards.key.$get({ param: { body: id } })),
  );
  const deputies = (): readonly Deputy[] => roll.value() ?? [];
  const delegations = (): readonly string[] => [
    ...new Set(deputies().map(({ delegation }) => delegation)),
  ];
  const chosen = (): readonly Deputy[] => {
    if (wanted() === 'all') return deputies();
    if (wanted() === 'none') return deputies().filter(({ card }) => card === 'none');
    return deputies().filter(({ delegation }) => `in ${delegation}` === wanted());
  };
  const issue = createDeed((ids: readonly string[]) =>
    ask(
      staffApi.bodies[':body'].cards.$post({
        param: { body: body() },
        json: { deputies: [...ids] },
      }),
    ),
  );
  const make = async (): Promise<void> => {
    const issued = await issue.run(chosen().map(({ id }) => id));
    if (!issued.ok) return;
    setCards(issued.value);
    await roll.again();
  };
  const without = (): number => deputies().filter(({ card }) => card === 'none').length;
  return (
    <>
      <div class={print['screen']}>
        <PageHead variant="compact" title={words().title} lede={words().lede} />
        <Failed
          failure={roll.failure() ?? key.failure()}
          title={words().notRead}
          onAgain={() => {
            void roll.again();
            void key.again();
          }}
        />
        <Show when={roll.value()}>
          <Show
            when={deputies().length > 0}
            fallback={
              <Notice
                tone="caution"
                title={words().emptyRoll}
                action={<Button href="/staff/roll">{words().toRoll}</Button>}
              >
                {words().emptyRollHelp}
              </Notice>
            }
          >
            <Panel title={words().print} note={words().counts(deputies().length, without())}>
              <div class={styles['choose']}>
                <SelectField
                  label={words().who}
                  value={wanted()}
                  options={[
                    { value: 'all', label: words().all(deputies().length) },
                    { value: 'none', label: words().without(without()) },
                    ...delegations().map((name) => ({
                      value: `in ${name}`,
                      label: name === '' ? words().noDelegation : name,
                    })),
                  ]}
                  onChoose={(value) => {
                    setWanted(value);
                    setCards([]);
                  }}
                />
                <div class={styles['go']}>
                  <Button
                    kind={cards().length === 0 ? 'primary' : 'secondary'}
                    busy={issue.busy()}
                    blocked={chosen().length === 0 ? [{ reason: words().nobody }] : []}
                    consequence={words().logged}
                    onPress={() => void make()}
                  >
                    {words().make(chosen().length)}
                  </Button>
                </div>
              </div>
              <Failed failure={issue.failure()} />
            </Panel>
            <Reissue onIssued={(card) => setCards([card])} />
          </Show>
        </Show>
        <Show when={cards().length > 0}>
          <Panel
            title={words().preview}
            note={words().sheets(cards().length, Math.ceil(cards().length / 8))}
            action={
              <Button kind="primary" icon="print" onPress={() => globalThis.print()}>
                {words().toPrinter}
              </Button>
            }
          >
            <Notice tone="caution">{words().secret}</Notice>
          </Panel>
        </Show>
      </div>
      <Show when={cards().length > 0 && key.value()}>
        {(answer) => (
          <CardSheets cards={cards()} body={seat.body().name} thumbprint={answer().thumbprint} />
        )}
      </Show>
    </>
  );
}
