import { For, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import { countedRounds } from './standing.ts';
import { votesSheet } from './votes-sheet.ts';

/** Where a round's public bundle is. */
export function bundleAddress(round: string): string {
  return `/api/rounds/${round}/bundle`;
}

/** What anybody can take home: the bundles, the votes as a sheet, and the command that checks a bundle. */
export function Downloads(props: { readonly view: ResultView }): JSX.Element {
  const saveSheet = (): void => {
    const sheet = new Blob([votesSheet(countedRounds(props.view))], { type: 'text/csv' });
    const address = URL.createObjectURL(sheet);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${words().csv.file}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  const first = (): string => props.view.bundles[0]?.round ?? '';
  return (
    <section>
      <h3>{words().downloads}</h3>
      <ul class={styles['files']}>
        <For each={props.view.bundles}>
          {(bundle) => (
            <li>
              <a
                class={styles['file']}
                href={bundleAddress(bundle.round)}
                download={`bundle-${bundle.number}.json`}
              >
                <Icon name="download" />
                {words().bundleOf(formatNumber(bundle.number))}
                <small>{words().bundleNote}</small>
              </a>
            </li>
          )}
        </For>
        <li>
          <button type="button" class={styles['file']} onClick={saveSheet}>
            <Icon name="download" />
            {words().table}
            <small>{words().tableNote}</small>
          </button>
        </li>
      </ul>
      <div class={styles['command']}>
        <h4>{words().command}</h4>
        <p>{words().commandNote}</p>
        <code>
          {`curl -o bundle.json ${location.origin}${bundleAddress(first())}`}
          <br />
          {'npm run verify -- bundle.json'}
        </code>
      </div>
    </section>
  );
}
