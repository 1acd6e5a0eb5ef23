import { For, Show, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { Button } from '../Button.tsx';
import { FullScreen } from '../FullScreen.tsx';
import { Icon } from '../Icon.tsx';
import { Meter } from '../Meter.tsx';
import { Page } from '../Page.tsx';
import { PageHead } from '../PageHead.tsx';
import { designWords } from '../../words/design/index.ts';
import { ActionExamples } from './ActionExamples.tsx';
import { FormExamples } from './FormExamples.tsx';
import { HallExamples } from './HallExamples.tsx';
import { PaperExamples } from './PaperExamples.tsx';
import { PhotoExamples } from './PhotoExamples.tsx';
import { ResultExamples } from './ResultExamples.tsx';
import { StateExamples } from './StateExamples.tsx';

const PLACES: readonly string[] = ['buttons', 'forms', 'paper', 'results'];

/**
 * Every component in every state. `?show=desk|paper|boxed|hall` shows one of
 * the other frames; `?lang=en` and `?size=large` as everywhere.
 */
export function Gallery(): JSX.Element {
  const show = new URLSearchParams(location.search).get('show') ?? 'all';
  return (
    <Show when={show !== 'boxed'} fallback={<Boxed />}>
      <Show when={show !== 'paper'} fallback={<PaperPage />}>
        <Show when={!show.startsWith('hall')} fallback={<HallExamples screen={show} />}>
          <All desk={show === 'desk'} />
        </Show>
      </Show>
    </Show>
  );
}

function All(props: { readonly desk: boolean }): JSX.Element {
  return (
    <Page
      title={words().title}
      body={words().body}
      tagline={words().tagline}
      home="/design"
      variant={props.desk ? 'desk' : 'plain'}
      rehearsal={props.desk}
      navigation={words().navigation.map((label, index) => ({
        href: `#${PLACES[index] ?? ''}`,
        label,
        current: index === 0,
      }))}
      {...(props.desk ? { account: words().account } : {})}
      footer={<For each={words().footer}>{(line) => <p>{line}</p>}</For>}
    >
      <PageHead
        title={words().title}
        lede={words().lede}
        back={{ href: '/design', label: words().tagline }}
        eyebrow={words().cycleOf}
        aside={<Button icon="print">{words().announce}</Button>}
      />
      <ActionExamples />
      <FormExamples />
      <PhotoExamples />
      <StateExamples />
      <PaperExamples />
      <ResultExamples />
    </Page>
  );
}

function PaperPage(): JSX.Element {
  return (
    <Page
      title={words().paper}
      body={words().body}
      heading={
        <>
          <Icon name="lock" /> {words().anonymous}
        </>
      }
      variant="paper"
      dock={
        <>
          <Meter label={designWords().chosenCount(8, 10)} value={8} most={10} />
          <Button size="large">{words().nextItem}</Button>
        </>
      }
    >
      <PaperExamples frame="paper" />
    </Page>
  );
}

function Boxed(): JSX.Element {
  return (
    <FullScreen title={words().boxed} tone="done" foot={<p>{words().boxedFoot}</p>}>
      <Icon name="box" />
      <h1>{words().boxed}</h1>
      <p>{words().boxedText}</p>
    </FullScreen>
  );
}
