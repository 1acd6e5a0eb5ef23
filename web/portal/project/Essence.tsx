import { Show, type JSX } from 'solid-js';
import type { Project } from '../../../shared/delivery/project.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatCount, formatMoney } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** What, where, for whom and how much: the card as it stands, with what was voted where a decision has changed it. */
export function Essence(props: { readonly project: Project }): JSX.Element {
  const card = (): Project['card'] => props.project.card;
  const voted = (): Project['voted'] => props.project.voted;
  return (
    <div class={styles['essence']}>
      <Facts variant="strip">
        <Fact
          label={words().what}
          value={<Phrase text={card().content || words().notSaid} />}
          note={<Before field="content" now={card().content} before={voted().content} />}
        />
        <Fact
          label={words().where}
          value={<Phrase text={card().site || words().notSaid} />}
          note={<Before field="site" now={card().site} before={voted().site} />}
        />
        <Fact
          label={words().whom}
          value={whom(card())}
          note={<Before field="beneficiaries" now={whom(card())} before={whom(voted())} />}
        />
        <Fact
          label={words().howMuch}
          value={words().total(formatMoney(card().totalYuan))}
          note={
            <>
              {words().yearMoney(String(props.project.year), formatMoney(card().yearYuan))}
              <Show when={card().fundingSource}>
                {(source) => <span class={styles['source']}>{source()}</span>}
              </Show>
              <Before
                field="totalYuan"
                now={formatMoney(card().totalYuan)}
                before={formatMoney(voted().totalYuan)}
              />
            </>
          }
        />
      </Facts>
    </div>
  );
}

function Before(props: {
  readonly field: 'content' | 'site' | 'beneficiaries' | 'totalYuan';
  readonly now: string;
  readonly before: string;
}): JSX.Element {
  return (
    <Show when={props.now !== props.before}>
      {' '}
      <small>{words().changedFrom(deliveryWords().fields[props.field], props.before)}</small>
    </Show>
  );
}

function whom({ beneficiaries, beneficiaryGroup }: Project['card']): string {
  if (beneficiaries === 0) return beneficiaryGroup || words().notSaid;
  return words().people(formatCount(beneficiaries, 'people'), beneficiaryGroup);
}
