import { expect, test } from 'vitest';
import {
  addressOf,
  sceneOn,
  screenOf,
  SCREENS,
  type Scene,
  type Screen,
} from '../../web/ballot/hall/scene.ts';
import { hallOf, NAMES, type Shown } from './hall-served.ts';

const shown = (facts: Omit<Shown, 'names'>): Shown => ({ names: NAMES.slice(0, 3), ...facts });

test.each<[string, Shown, Readonly<Record<Screen, Scene>>]>([
  [
    'the sign-in',
    shown({ state: 'draft' }),
    { auto: 'sign-in', progress: 'sign-in', candidates: 'candidates', result: 'awaited' },
  ],
  [
    'a vote',
    shown({ state: 'open' }),
    { auto: 'voting', progress: 'voting', candidates: 'candidates', result: 'awaited' },
  ],
  [
    'a count not yet announced',
    shown({ state: 'certified' }),
    { auto: 'certified', progress: 'certified', candidates: 'candidates', result: 'awaited' },
  ],
  [
    'a result',
    shown({ state: 'announced' }),
    { auto: 'result', progress: 'announced', candidates: 'candidates', result: 'result' },
  ],
  [
    'a later round that is prepared',
    shown({ state: 'draft', number: 2 }),
    { auto: 'prepared', progress: 'sign-in', candidates: 'candidates', result: 'awaited' },
  ],
  [
    'a void round',
    shown({ state: 'void' }),
    { auto: 'void', progress: 'void', candidates: 'void', result: 'awaited' },
  ],
])('during %s every screen has its own', (_name, facts, scenes) => {
  for (const screen of SCREENS) expect(sceneOn(hallOf(facts), screen)).toBe(scenes[screen]);
});

test('between two rounds the result’s screen keeps who was chosen before', () => {
  const view = hallOf(shown({ state: 'draft', number: 2 }));
  const electedBefore = [{ code: 'A9', name: '公厕' }];
  expect(sceneOn({ ...view, electedBefore }, 'result')).toBe('chosen-before');
});

test('the address names the screen, whatever else it says', () => {
  expect(screenOf(new URL('http://hall.test/hall?screen=result'))).toBe('result');
  expect(screenOf(new URL('http://hall.test/hall?screen=nothing'))).toBe('auto');
  const address = 'http://hall.test/hall?body=qinghe';
  expect(addressOf(address, 'progress')).toBe('/hall?body=qinghe&screen=progress');
  expect(addressOf(`${address}&screen=result`, 'auto')).toBe('/hall?body=qinghe');
});
