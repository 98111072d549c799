/**
 * A button that is taken out of use while it has the focus keeps it: it is said to be out of use, and does nothing when it is pressed, but
 * a screen reader stays where it is, and the next press of Enter does not land on the button beside it. So is every button that shows that
 * it works, and the last step of what is gone through step by step. The browser takes the focus away from both.
 */
export function keepBusyButtons(): void {
  const kept = new WeakSet<HTMLButtonElement>()
  /** What lost the focus last, to nothing. */
  let left: EventTarget | null = null
  document.addEventListener('focusin', () => {
    left = null
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!(target instanceof HTMLButtonElement)) return
    left = relatedTarget === null ? target : null
    if (kept.has(target) && document.hasFocus()) letGo(target)
  })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLButtonElement)) continue
      if (kept.has(target)) {
        if (!isOutOfUse(target)) letGo(target)
      } else if (target.disabled && isOutOfUse(target) && hadFocus(target)) keep(target)
    }
  }).observe(document.body, { attributeFilter: ['disabled', ...saysSo], subtree: true })
  window.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (button === null || !kept.has(button)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )

  /** Some versions of the browser take the focus at once, others when they draw next. */
  function hadFocus(button: HTMLButtonElement): boolean {
    const { activeElement, body } = document
    return activeElement === button || (left === button && activeElement === body)
  }

  function keep(button: HTMLButtonElement): void {
    button.disabled = false
    button.ariaDisabled = 'true'
    button.focus({ preventScroll: true })
    kept.add(button)
  }

  function letGo(button: HTMLButtonElement): void {
    kept.delete(button)
    button.ariaDisabled = null
    button.disabled = isOutOfUse(button)
  }
}

/** The library writes what it wants of a button here, too, where it stays however the button is kept. */
const saysSo = ['data-disabled', 'data-loading']

function isOutOfUse(button: HTMLButtonElement): boolean {
  return saysSo.some((name) => button.hasAttribute(name))
}
