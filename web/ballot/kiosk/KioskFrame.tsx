import { Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';

/** The frame of every screen of a tablet but the paper: the session, and what is wrong with the line. */
export function KioskFrame(props: {
  readonly view?: StationView | undefined;
  readonly offline?: boolean;
  readonly dock?: JSX.Element;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <Page
      title={words().title}
      body={props.view?.session.title ?? words().title}
      variant="paper"
      closed
      rehearsal={props.view?.session.rehearsal === true}
      dock={props.dock}
    >
      <Show when={props.offline}>
        <Notice tone="caution" title={words().offline} live>
          {words().offlineText}
        </Notice>
      </Show>
      {props.children}
    </Page>
  );
}
