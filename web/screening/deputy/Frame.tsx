import { Show, type JSX } from 'solid-js';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';

interface FrameProps {
  /** Title of the browser's tab. */
  readonly title: string;
  /** Whose congress, once it is known. */
  readonly body?: string | undefined;
  readonly deputy?: string | undefined;
  /** The network is away: what is shown is what was last read. */
  readonly offline?: boolean;
  readonly dock?: JSX.Element;
  readonly children: JSX.Element;
}

/** The frame of a deputy's pages outside of the session. */
export function Frame(props: FrameProps): JSX.Element {
  return (
    <Page
      title={props.title}
      body={props.body ?? words().title}
      {...tagline(props)}
      home="/deputy"
      help="/help#deputies"
      variant="paper"
      dock={props.dock}
    >
      <div role="status">
        <Show when={props.offline}>
          <Notice tone="caution" title={words().offline}>
            {words().offlineSays}
          </Notice>
        </Show>
      </div>
      {props.children}
    </Page>
  );
}

/** What these pages are, and whose: the device may be borrowed. */
function tagline({ body, deputy }: FrameProps): { readonly tagline?: string } {
  if (body === undefined) return {};
  return {
    tagline: deputy === undefined ? words().title : words().titleOf(words().named(deputy)),
  };
}
