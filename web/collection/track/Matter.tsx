import { Show, type JSX } from 'solid-js';
import { ORIGINS } from '../../../shared/collection/model.ts';
import type { TrackedProposal } from '../../../shared/collection/public.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Panel } from '../../design/Panel.tsx';
import { PhotoStrip } from '../../design/PhotoStrip.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { trackWords as words } from '../../words/collection/track/index.ts';
import styles from './Track.module.css';

/** What was proposed, in the words that are public, with its photos. */
export function Matter(props: { readonly tracked: TrackedProposal }): JSX.Element {
  const photos = () =>
    props.tracked.photos.map(({ id }, index) => {
      const address = `/api/proposals/${encodeURIComponent(props.tracked.number)}/photos/${id}`;
      return {
        id,
        small: `${address}?form=small`,
        whole: address,
        alt: words().photoOf(props.tracked.text?.name ?? '', index + 1),
      };
    });
  return (
    <section class={styles['part']}>
      <h2>{words().matter}</h2>
      <Show when={props.tracked.text} fallback={<p>{words().notPublic}</p>}>
        {(text) => (
          <>
            <p class={styles['name']}>{text().name}</p>
            <Show when={text().reason}>
              <Said label={words().reason} text={text().reason} />
            </Show>
            <Show when={text().content}>
              <Said label={words().content} text={text().content} />
            </Show>
            <PhotoStrip label={words().photos} photos={photos()} />
          </>
        )}
      </Show>
    </section>
  );
}

function Said(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <div>
      <h3 class={styles['label']}>{props.label}</h3>
      <p class={styles['text']}>{props.text}</p>
    </div>
  );
}

/** What is known of the proposal and of those it is handled with. */
export function TrackFacts(props: { readonly tracked: TrackedProposal }): JSX.Element {
  const tracked = (): TrackedProposal => props.tracked;
  const place = (): string =>
    [tracked().town, tracked().village, tracked().text?.site ?? '']
      .filter((part) => part !== '')
      .join(' ');
  const lead = () => tracked().lead;
  const from = (): string =>
    ORIGINS.filter((origin) => lead().origins[origin] > 0)
      .map((origin) =>
        words().from(collectionWords().origins[origin], formatNumber(lead().origins[origin])),
      )
      .join(' · ');
  return (
    <Panel variant="open" level={3} title={words().facts}>
      <Facts label={words().facts}>
        <Fact label={words().received} value={formatDay(tracked().receivedAt)} />
        <Fact label={words().drive} value={tracked().drive.title} />
        <Fact label={words().origin} value={collectionWords().origins[tracked().origin]} />
        <Show when={tracked().category}>
          {(category) => (
            <Fact label={words().category} value={collectionWords().categories[category()]} />
          )}
        </Show>
        <Show when={place()}>
          <Fact label={words().place} value={place()} />
        </Show>
        <Show
          when={lead().voices > 1}
          fallback={<Fact label={words().group} value={words().alone} />}
        >
          <Fact
            label={words().group}
            value={words().voices(formatNumber(lead().voices))}
            note={
              <>
                {words().groupNumber(leadNumber(lead().ordinal))}
                <Show when={lead().title}>
                  <br />
                  {lead().title}
                </Show>
                <br />
                {from()}
              </>
            }
          />
        </Show>
        <Show when={lead().unit}>
          <Fact label={words().unit} value={lead().unit} />
        </Show>
        <Show when={lead().year !== tracked().drive.year}>
          <Fact label={words().year} value={words().yearOf(lead().year)} />
        </Show>
      </Facts>
    </Panel>
  );
}
