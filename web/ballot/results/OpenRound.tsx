import { createSignal, onMount, Show, type JSX } from 'solid-js';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';
import { isOpen } from '../../../shared/ballot/model.ts';
import { verifyOpen } from '../../../shared/ballot/open/verify.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { RecordTables } from '../open/RecordTables.tsx';
import styles from './Results.module.css';
import type { CountedRound } from './standing.ts';

/** A round that was not secret: how it was held and who decided so, who took part, and what it is made of. */
export default function OpenRound(props: { readonly round: CountedRound }): JSX.Element {
  const [record, setRecord] = createSignal<OpenRecord>();
  const [sound, setSound] = createSignal<boolean>();
  const [failed, setFailed] = createSignal(false);
  const said = () => words().results;
  const address = (): string => `/api/rounds/${props.round.id}/bundle`;
  onMount(async () => {
    try {
      const bundle: unknown = await (await fetch(address())).json();
      const verdict = await verifyOpen(bundle);
      setRecord(verdict.record);
      setSound(verdict.findings.length === 0);
      setFailed(verdict.record === undefined);
    } catch {
      // No network, or no JSON: the page says that the record could not be had.
      setFailed(true);
    }
  });
  const deck = (): string => {
    const { secrecy, manner } = props.round;
    return said().deck({
      manner: words().manners[secrecy],
      decider: words().deciders[manner?.decidedBy ?? 'presidium'],
      reason: manner?.reason ?? '',
    });
  };
  const method = (): string => {
    const { secrecy } = props.round;
    return isOpen(secrecy) ? said().method[secrecy] : '';
  };
  return (
    <Panel variant="open" title={said().title} note={deck()}>
      <Figures round={props.round} />
      <p>{method()}</p>
      <Show when={failed()}>
        <Notice tone="problem" live>
          {problemWords({ code: 'no-connection', facts: {} })}
        </Notice>
      </Show>
      <Show when={record()} fallback={<p role="status">{failed() ? '' : said().loading}</p>}>
        {(known) => (
          <>
            <Notice tone={sound() === true ? 'done' : 'problem'} live>
              {sound() === true ? said().recounted : said().differs}
            </Notice>
            <RecordTables
              choice={known().rules.choice}
              candidates={known().candidates}
              sectors={known().sectors}
              names={known().names}
            />
          </>
        )}
      </Show>
      <p>
        <a
          class={styles['file']}
          href={address()}
          download={`open-vote-${props.round.number}.json`}
        >
          <Icon name="download" />
          {said().record}
          <small>{said().recordNote}</small>
        </a>
      </p>
    </Panel>
  );
}

/** Who was there and who took part; of papers there were none. */
function Figures(props: { readonly round: CountedRound }): JSX.Element {
  const said = () => words().figures;
  const tally = () => props.round.tally;
  return (
    <Facts label={said().label} variant="strip">
      <Fact
        label={said().allDeputies}
        value={formatNumber(props.round.allDeputies)}
        unit={said().people}
      />
      <Fact label={said().present} value={formatNumber(props.round.present)} unit={said().people} />
      <Fact label={said().voting} value={formatNumber(tally().returned)} unit={said().people} />
      <Show when={props.round.secrecy === 'named'}>
        <Fact label={said().notVoting} value={formatNumber(tally().unused)} unit={said().people} />
        <Fact
          label={said().invalid}
          value={formatNumber(tally().invalid)}
          unit={said().people}
          note={said().invalidNote}
        />
      </Show>
    </Facts>
  );
}
