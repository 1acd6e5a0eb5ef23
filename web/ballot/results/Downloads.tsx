import { For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import { Icon } from '../../design/Icon.tsx';
import { language } from '../../platform/language.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';

/** What it is called when it is taken home. */
function nameOf(round: number): string {
  return `bundle-${round}.json`;
}

/** The files of open data, with what each follows; single ballots only where they are disclosed. */
const OPEN_DATA = [
  ['candidates.xlsx', 'Excel'],
  ['candidates.csv', 'CSV'],
  ['vote.json', 'JSON'],
  ['popolo.json', 'Popolo'],
  ['nist-results.json', 'NIST SP 1500-100'],
  ['nist-cast-vote-records.json', 'NIST SP 1500-103'],
] as const;

/** What anybody can take home: the bundles, the open data of the vote, and the command that checks a bundle. */
export function Downloads(props: { readonly view: ResultView }): JSX.Element {
  /** Where nothing was secret, there is no box to check, and no ballots to count again. */
  const boxed = (): boolean => props.view.bundles.length > 0;
  const opened = (): boolean =>
    boxed() && props.view.bundles.every((one) => one.disclosure === 'ballots');
  // Of a rehearsal there is no open data: nothing in it is a fact.
  const files = () =>
    props.view.session.rehearsal
      ? []
      : OPEN_DATA.filter(([name]) => opened() || !name.includes('records'));
  return (
    <section>
      <h3>{words().downloads}</h3>
      <ul class={styles['files']}>
        <For each={props.view.bundles}>
          {(bundle) => (
            <File
              href={`/api/rounds/${bundle.round}/bundle`}
              save={nameOf(bundle.number)}
              name={words().bundleOf(formatNumber(bundle.number))}
              note={words().bundleNote}
            />
          )}
        </For>
        <Show when={boxed()}>
          <File
            href="/downloads/piaojue-verifier.html"
            save="piaojue-verifier.html"
            name={words().verifier}
            note="HTML"
          />
        </Show>
        <For each={files()}>
          {([name, note]) => (
            <File
              href={`/api/ballots/${props.view.ballot.id}/open-data/${name}?language=${language()}`}
              save={name}
              name={words().openData[name]}
              note={note}
            />
          )}
        </For>
      </ul>
      <Show when={props.view.bundles[0]}>
        {(first) => (
          <div class={styles['command']}>
            <p>{words().command}</p>
            <code>{`npm run verify -- ${nameOf(first().number)}`}</code>
          </div>
        )}
      </Show>
    </section>
  );
}

function File(props: Readonly<Record<'href' | 'save' | 'name' | 'note', string>>): JSX.Element {
  return (
    <li>
      <a class={styles['file']} href={props.href} download={props.save}>
        <Icon name="download" />
        {props.name}
        <small>{props.note}</small>
      </a>
    </li>
  );
}
