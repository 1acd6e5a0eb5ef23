import { createSignal, createUniqueId, Show, type JSX } from 'solid-js';
import { isOpenLead } from '../../../shared/screening/lifecycle.ts';
import type { LeadScreening } from '../../../shared/screening/lead-model.ts';
import { checklistCounts } from '../../../shared/screening/checklist.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { LeadAppraisals } from '../appraisals/LeadAppraisals.tsx';
import { createAnswering } from './answering.ts';
import { Checklist } from './Checklist.tsx';
import { LeadActs } from './LeadActs.tsx';
import { LeadCard } from './LeadCard.tsx';
import { LeadHead } from './LeadHead.tsx';
import styles from './LeadPanel.module.css';
import { LeadSteps } from './LeadSteps.tsx';
import { OriginBar } from './OriginBar.tsx';
import { createScreening } from './screening.ts';

interface LeadPanelProps {
  readonly lead: string;
  /** After something was done to the lead. */
  readonly onDone: () => void;
}

/** One lead with all that is needed to decide on it, and the acts at its foot. */
export function LeadPanel(props: LeadPanelProps): JSX.Element {
  const seat = useSeat();
  const read = createScreening(
    () => seat.body().id,
    () => props.lead,
  );
  /** The lead that is shown: the last one stays until the next has come, so that nothing jumps. */
  const shown = (): string | undefined => {
    const id = read.value()?.lead.id;
    return id === props.lead || read.asking() ? id : undefined;
  };
  return (
    <>
      <Failed
        failure={read.failure()}
        title={leadWords().panel.notRead}
        onAgain={() => void read.again()}
      />
      {/* Another lead is another panel: what was begun on one is not carried over. */}
      <Show when={shown()} keyed>
        <Show when={read.value()}>
          {(screening) => (
            <Shown screening={screening()} again={read.again} onDone={props.onDone} />
          )}
        </Show>
      </Show>
    </>
  );
}

function Shown(props: {
  readonly screening: LeadScreening;
  readonly again: () => Promise<void>;
  readonly onDone: () => void;
}): JSX.Element {
  const seat = useSeat();
  const id = createUniqueId();
  const body = seat.body().id;
  const [said, setSaid] = createSignal<string>();
  const [writing, setWriting] = createSignal(false);
  let card: HTMLElement | undefined;
  /** Opens the card and goes to the first field of it that is empty. */
  const toCard = (): void => {
    setWriting(true);
    const fields = card?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [];
    const [first] = [...fields].filter(({ value }) => value === '');
    card?.scrollIntoView();
    (first ?? card?.querySelector<HTMLElement>('input'))?.focus();
  };
  const mayWrite = (): boolean => seat.may('screen-leads');
  const isOpen = (): boolean => isOpenLead(props.screening.lead.state);
  const answering = createAnswering(body, () => props.screening.lead.id, props.again);
  const counts = (): string => {
    const { passed, failing, unanswered } = checklistCounts(props.screening.checks);
    return leadWords().checklist.counts(
      formatNumber(passed),
      formatNumber(failing),
      formatNumber(unanswered),
    );
  };
  const cardState = (): string => {
    const words = leadWords().card;
    const { writtenAt, faults } = props.screening.card;
    if (faults.length === 0) return words.complete;
    return writtenAt === null ? words.notWritten : words.missing(formatNumber(faults.length));
  };
  const count = (): string => leadWords().sources.count(formatNumber(props.screening.lead.size));
  return (
    <article class={styles['panel']} aria-labelledby={id}>
      {/* Who only reads has no button in it to scroll by. */}
      <div class={styles['scroll']} role="group" aria-labelledby={id} tabindex="0">
        <LeadHead id={id} screening={props.screening} />
        <Part title={leadWords().sources.title} note={count()}>
          <OriginBar screening={props.screening} />
        </Part>
        <Part title={leadWords().checklist.title} note={counts()}>
          <Checklist
            checks={props.screening.checks}
            mayWrite={mayWrite() && isOpen()}
            answering={answering}
          />
        </Part>
        <Part title={leadWords().appraisals.title}>
          <LeadAppraisals lead={props.screening.lead} onChanged={() => void props.again()} />
        </Part>
        <Part title={leadWords().card.title} note={cardState()} section={(made) => (card = made)}>
          <Show when={said()}>
            {(text) => (
              <Notice tone="done" live>
                {text()}
              </Notice>
            )}
          </Show>
          <LeadCard
            body={body}
            screening={props.screening}
            mayWrite={mayWrite() && isOpen()}
            writing={writing()}
            onWriting={setWriting}
            again={props.again}
            onSaid={(text) => {
              setSaid(text);
              // Category and department stand in the queue too.
              props.onDone();
            }}
          />
        </Part>
        <Part title={leadWords().history.title}>
          <LeadSteps screening={props.screening} />
        </Part>
      </div>
      <div class={styles['dock']}>
        <LeadActs
          body={body}
          screening={props.screening}
          mayWrite={mayWrite()}
          again={props.again}
          onDone={props.onDone}
          onCard={toCard}
        />
      </div>
    </article>
  );
}

function Part(props: {
  readonly title: string;
  readonly note?: string;
  readonly section?: (made: HTMLElement) => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <section class={styles['part']} aria-labelledby={id} ref={(made) => props.section?.(made)}>
      <h3 id={id}>
        {props.title}
        <Show when={props.note}>
          <small>{props.note}</small>
        </Show>
      </h3>
      {props.children}
    </section>
  );
}
