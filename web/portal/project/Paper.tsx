import type { JSX } from 'solid-js';
import type { ProjectPage } from '../../../shared/portal/project-page.ts';
import { QrCode } from '../../design/QrCode.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** Over a printed page: whose it is, of which day, and the code that leads to what has come since. */
export default function Paper(props: { readonly page: ProjectPage }): JSX.Element {
  return (
    <div class={styles['paper']} aria-hidden="true">
      <p>
        <b>{props.page.body.name}</b>
        <span>{words().paper}</span>
        <small>
          {words().printed(formatDate(props.page.today))} · {words().footer}
        </small>
      </p>
      <div class={styles['code']}>
        <QrCode text={location.href.split('#')[0] ?? ''} label={words().scan} />
        <small>{words().scan}</small>
      </div>
    </div>
  );
}
