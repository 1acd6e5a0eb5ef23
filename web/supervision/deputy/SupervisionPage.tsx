import { Match, Show, Switch, type Accessor, type JSX } from 'solid-js';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { useSupervision } from './supervision-desk.tsx';

interface SupervisionPageProps {
  readonly project: string;
  readonly title: string;
  readonly banner?: JSX.Element;
  readonly dock?: JSX.Element;
  readonly children: (held: Accessor<SupervisedProject>) => JSX.Element;
}

/** The frame of a page on one project of the deputy's, or why it cannot be shown. */
export function SupervisionPage(props: SupervisionPageProps): JSX.Element {
  const desk = useSupervision();
  const held = () => desk.held()?.projects.find(({ project }) => project.id === props.project);
  return (
    <Page
      title={props.title}
      body={desk.held()?.body.name ?? words().mine}
      {...(desk.held() === undefined ? {} : { tagline: desk.held()?.deputy.name ?? '' })}
      home="/deputy"
      help="/help#deputies"
      variant="paper"
      banner={props.banner}
      dock={<Show when={held()}>{props.dock}</Show>}
    >
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={held()}>{(found) => props.children(found)}</Match>
        <Match when={desk.held()}>
          <PageHead
            variant="compact"
            back={{ href: '/deputy', label: words().home }}
            title={words().notMine}
          />
        </Match>
        <Match when={desk.failure()}>
          {(failure) => (
            <>
              <PageHead
                variant="compact"
                back={{ href: '/deputy', label: words().home }}
                title={words().notReached}
              />
              <Notice
                tone="problem"
                live
                action={
                  <Button busy={desk.asking()} onPress={() => void desk.again()}>
                    {words().again}
                  </Button>
                }
              >
                {problemWords(failure())}
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
