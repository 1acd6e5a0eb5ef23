/**
 * Keeps the display awake while the page is seen, where the browser can; the
 * lock is lost whenever the page is hidden and taken again when it is back.
 * Answers how to let the display sleep again.
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => {};
  const { wakeLock } = navigator;
  let lock: WakeLockSentinel | undefined;
  let stopped = false;
  const take = async (): Promise<void> => {
    if (stopped || document.visibilityState !== 'visible') return;
    try {
      lock = await wakeLock.request('screen');
      if (stopped) await lock.release();
    } catch {
      // Refused on low battery, for example: the screen then sleeps as the device is set.
    }
  };
  const again = (): void => void take();
  document.addEventListener('visibilitychange', again);
  void take();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
