import type { JSX } from 'solid-js';
import type { PublicBody } from '../../../shared/collection/public.ts';
import { Page } from '../../design/Page.tsx';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { raisePath, trackPath } from './address.ts';

interface RaiseFrameProps {
  /** Title of the browser's tab. */
  readonly title: string;
  /** Whose drive or proposal is shown, once it is known. */
  readonly body?: PublicBody | undefined;
  /** Whether it is about a tracking number. */
  readonly tracking?: boolean;
  readonly children: JSX.Element;
}

/** The frame of the pages on which residents propose and follow. */
export function RaiseFrame(props: RaiseFrameProps): JSX.Element {
  const home = (): string =>
    props.body === undefined ? '/' : `/?body=${encodeURIComponent(props.body.code)}`;
  const raise = (): string => (props.body === undefined ? '/raise' : raisePath(props.body.code));
  return (
    <Page
      title={props.title}
      body={props.body?.name ?? words().system}
      tagline={words().tagline}
      home={home()}
      help="/help#public"
      navigation={[
        { href: home(), label: words().look },
        { href: raise(), label: words().raise, current: props.tracking !== true },
        { href: trackPath(), label: words().follow, current: props.tracking === true },
        { href: '/help', label: words().learn },
      ]}
    >
      {props.children}
    </Page>
  );
}
