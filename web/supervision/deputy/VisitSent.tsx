import { Match, Switch, type JSX } from 'solid-js';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import styles from './Visit.module.css';
import { useSupervision } from './supervision-desk.tsx';

/** What became of a visit that was handed to the sender: taken, waiting for network, or refused. */
export function VisitSent(props: {
  readonly visit: string;
  readonly project: SupervisedProject;
  readonly onTakenBack: () => void;
}): JSX.Element {
  const desk = useSupervision();
  const sender = () => desk.sender();
  const receipt = () => sender()?.received(props.visit);
  const refusal = () => {
    const failure = sender()?.failed(props.visit);
    return failure?.code === 'no-connection' ? undefined : failure;
  };
  const takeBack = async (): Promise<void> => {
    await sender()?.takeBack(props.visit);
    props.onTakenBack();
  };
  const back = () => ({
    href: `/deputy/projects/${props.project.project.id}`,
    label: words().back,
  });
  return (
    <div class={styles['stack']} role="status">
      <Switch
        fallback={
          <>
            <PageHead
              variant="compact"
              back={back()}
              title={words().waitTitle}
              lede={words().waitSays}
            />
            <Button
              wide
              busy={sender()?.sending() === props.visit}
              onPress={() => sender()?.sendNow()}
            >
              {words().sendNow}
            </Button>
          </>
        }
      >
        <Match when={receipt()}>
          {(taken) => (
            <>
              <PageHead variant="compact" back={back()} title={words().sent} />
              <Notice tone="done">{words().sentSays(formatNumber(taken().number))}</Notice>
            </>
          )}
        </Match>
        <Match when={refusal()}>
          {(failure) => (
            <>
              <PageHead variant="compact" back={back()} title={words().refused} />
              <Notice
                tone="problem"
                action={<Button onPress={() => void takeBack()}>{words().takeBack}</Button>}
              >
                {problemWords(failure())}
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
