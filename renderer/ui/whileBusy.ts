/**
 * For a button whose act is under way and tells of itself in a toast (WorkToasts.tsx): it keeps its words and the focus, and is not
 * pressed twice.
 */
export function whileBusy(isBusy: boolean, onClick: () => void) {
  return isBusy ? ({ 'data-disabled': true, 'aria-disabled': true } as const) : { onClick }
}
