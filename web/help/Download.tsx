import { createResource, Show, type JSX } from 'solid-js';
import { Icon } from '../design/Icon.tsx';
import styles from './Help.module.css';

interface DownloadProps {
  readonly href: string;
  readonly label: string;
}

/** A file to take home, with its SHA-256 to compare with that of a file that came from elsewhere. */
export function Download(props: DownloadProps): JSX.Element {
  const [hash] = createResource(() => props.href, hashOf);
  return (
    <div class={styles['download']}>
      <a href={props.href} download="">
        <Icon name="download" />
        {props.label}
      </a>
      <Show when={hash()}>
        {(digits) => (
          <p>
            {'SHA-256 '}
            <code>{digits()}</code>
          </p>
        )}
      </Show>
    </div>
  );
}

/** What lies beside the file in the form of `sha256sum`; nothing where it cannot be fetched. */
async function hashOf(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${href}.sha256`);
    return answer.ok ? /^[0-9a-f]{64}/.exec(await answer.text())?.[0] : undefined;
  } catch {
    return undefined;
  }
}
