import { For, Show, type JSX } from 'solid-js';
import type { Board, TownParts } from '../../../shared/supervision/board.ts';
import { Panel } from '../../design/Panel.tsx';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import styles from './Board.module.css';

/** Towns down, projects that have parts across: how many of them are done. */
export function TownWall(props: {
  readonly board: Board;
  /** The same as a file. */
  readonly sheet: JSX.Element;
}): JSX.Element {
  const projects = () =>
    props.board.projects.filter(({ id }) =>
      props.board.towns.some(({ project }) => project === id),
    );
  const towns = (): readonly string[] => [...new Set(props.board.towns.map(({ town }) => town))];
  const at = (town: string, project: string): TownParts | undefined =>
    props.board.towns.find((one) => one.town === town && one.project === project);
  return (
    <Panel title={words().towns} note={words().townsNote} action={props.sheet}>
      {/* Moves by keyboard where it is wider than the screen. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class={styles['scroll']} role="region" aria-label={words().townsScroll} tabindex="0">
        <table class={styles['wall']}>
          <thead>
            <tr>
              <th scope="col">{words().town}</th>
              <For each={projects()}>{({ name }) => <th scope="col">{name}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={towns()}>
              {(town) => (
                <tr>
                  <th scope="row">{town === '' ? words().townUnknown : town}</th>
                  <For each={projects()}>
                    {({ id }) => (
                      <td>
                        <Show when={at(town, id)}>
                          {(parts) => (
                            <>
                              {words().partsDone(parts().done, parts().parts)}
                              <Show when={parts().late > 0}>
                                <span class={styles['late']}>
                                  {words().partsLate(parts().late)}
                                </span>
                              </Show>
                            </>
                          )}
                        </Show>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
