import { Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { congressWords } from '../../words/congress/index.ts';
import print from '../print.module.css';
import { useSeat } from '../seat.tsx';
import { SessionChoice, WithSession } from '../SessionLine.tsx';
import { DeskFigures } from './DeskFigures.tsx';
import { DeskWork } from './DeskWork.tsx';
import { SignInSheet } from './SignInSheet.tsx';
import { createHall } from './hall.ts';
import styles from './DeskPage.module.css';

/** The sign-in desk (签到台): who is there, at as many desks at once as are needed. */
export default function DeskPage(): JSX.Element {
  return <WithSession>{(session) => <Desk session={session} />}</WithSession>;
}

function Desk(props: { readonly session: CongressSession }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  const hall = createHall(props.session.id);
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          eyebrow={props.session.title}
          title={words().title}
          lede={
            <Show when={hall.figures.value()}>
              {(view) => (
                <p class={styles['short']}>
                  {words().inShort(
                    view().attendance.present,
                    view().attendance.expected,
                    view().quorum.needed,
                  )}
                </p>
              )}
            </Show>
          }
          aside={<SignInSheet session={props.session} />}
        />
        <SessionChoice />
        <Show when={hall.line() === 'down'}>
          <Notice tone="caution" live title={words().lineDown}>
            {words().lineDownHelp}
          </Notice>
        </Show>
        <Show when={props.session.state !== 'sitting'}>
          <Notice
            tone="caution"
            title={words().notSitting[props.session.state === 'planned' ? 'planned' : 'closed']}
            action={
              <Show when={props.session.state === 'planned' && seat.may('run-session')}>
                <Button href="/staff/body">{words().toBody}</Button>
              </Show>
            }
          >
            {words().notSittingHelp[props.session.state === 'planned' ? 'planned' : 'closed']}
          </Notice>
        </Show>
        <div class={styles['desk']}>
          <DeskWork session={props.session} hall={hall} />
          <DeskFigures hall={hall} />
        </div>
      </div>
    </>
  );
}
