import { For, Show, type JSX } from 'solid-js';
import type {
  AppraisalTask,
  AppraisedProposal,
} from '../../../shared/screening/appraisal-model.ts';
import { isWithDepartment } from '../../../shared/screening/appraisal.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Panel } from '../../design/Panel.tsx';
import { PhotoStrip, type ShownPhoto } from '../../design/PhotoStrip.tsx';
import { formatDate, formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import styles from './Task.module.css';

/** What is to be appraised: the question, the day, and what the people who proposed it have written. */
export function Wanted(props: { readonly task: AppraisalTask }): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['wanted'] => departmentWords().wanted;
  const lead = (): AppraisalTask['lead'] => props.task.lead;
  const rest = (): number => lead().size - props.task.proposals.length;
  return (
    <Panel title={words().title}>
      <Show when={props.task.note !== ''}>
        <p class={styles['question']}>{props.task.note}</p>
      </Show>
      <Facts>
        <Fact
          label={appraisalWords().dueOn}
          value={formatDate(props.task.dueOn)}
          {...(props.task.daysLate > 0
            ? {
                tone: 'attention' as const,
                note: appraisalWords().late(formatNumber(props.task.daysLate)),
              }
            : {})}
        />
        <Fact label={words().asked} value={formatDay(props.task.requestedAt)} />
        <Fact
          label={words().category}
          value={
            lead().category === null
              ? collectionWords().noCategory
              : collectionWords().categories[lead().category ?? 'services']
          }
        />
        <Show when={lead().town !== ''}>
          <Fact label={words().town} value={lead().town} />
        </Show>
        <Fact
          label={words().voices}
          value={appraisalWords().page.voices(formatNumber(lead().size))}
        />
      </Facts>
      <h3 class={styles['heading']}>{words().proposals}</h3>
      <For each={props.task.proposals} fallback={<p>{words().noProposals}</p>}>
        {(proposal, index) => (
          <Proposal
            proposal={proposal}
            open={index() === 0 && isWithDepartment(props.task.state)}
          />
        )}
      </For>
      <Show when={rest() > 0 && props.task.proposals.length > 0}>
        <p class={styles['rest']}>{words().rest(formatNumber(rest()))}</p>
      </Show>
    </Panel>
  );
}

/** One proposal as everybody may read it. */
function Proposal(props: {
  readonly proposal: AppraisedProposal;
  readonly open: boolean;
}): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['wanted'] => departmentWords().wanted;
  const place = (): string => {
    const { town, village, site } = props.proposal;
    return [town, village, site].filter((part) => part !== '').join(words().comma);
  };
  const photos = (): readonly ShownPhoto[] =>
    props.proposal.photos.map(({ id }, index) => {
      const address = `/api/proposals/${encodeURIComponent(props.proposal.number)}/photos/${id}`;
      return {
        id,
        small: `${address}?form=small`,
        whole: address,
        alt: words().photoOf(props.proposal.name, index + 1),
      };
    });
  return (
    <details class={styles['proposal']} open={props.open}>
      <summary>
        <b>{props.proposal.name}</b>
        <small>
          <span>{collectionWords().origins[props.proposal.origin]}</span>
          <span>{props.proposal.number}</span>
          <span>{formatDay(props.proposal.receivedAt)}</span>
        </small>
      </summary>
      <dl>
        <Said label={words().reason} text={props.proposal.reason} />
        <Said label={words().content} text={props.proposal.content} />
        <Said label={words().place} text={place()} />
      </dl>
      <PhotoStrip label={words().photos} photos={photos()} />
    </details>
  );
}

function Said(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <Show when={props.text !== ''}>
      <div>
        <dt>{props.label}</dt>
        <dd>{props.text}</dd>
      </div>
    </Show>
  );
}
