import { type CSSProperties, useEffect, useRef, useState } from 'react'
import classes from './PreviewFrame.module.css'

interface LetterFramesProps {
  readonly html: string
  readonly title: string
  readonly dark: boolean
  readonly style: CSSProperties
}

interface Letter {
  readonly key: number
  readonly html: string
  /** When its frame was made, in ms since the page was. */
  readonly begunAt: number
}

/**
 * The latest letter that has loaded. The next one loads behind it and takes its place when it is there, so that nothing flickers. After
 * each a rest is taken as long as it took to load: whoever types without a pause sees letters all the same, and has half of the
 * computer left to type with.
 */
export function LetterFrames({ html, title, dark, style }: LetterFramesProps) {
  const [shown, setShown] = useState<Letter | null>(null)
  const [coming, setComing] = useState<Letter | null>(() => ({ key: 0, html, begunAt: performance.now() }))
  const restsUntil = useRef(0)
  useEffect(() => {
    if (coming !== null || shown === null || shown.html === html) return undefined
    const begin = () => setComing({ key: shown.key + 1, html, begunAt: performance.now() })
    const rest = setTimeout(begin, restsUntil.current - performance.now())
    return () => clearTimeout(rest)
  }, [html, shown, coming])
  const takePlace = (letter: Letter) => {
    const now = performance.now()
    restsUntil.current = now + (now - letter.begunAt)
    setShown(letter)
    setComing(null)
  }
  return [shown, coming].map(
    (letter) =>
      letter !== null && (
        <iframe
          key={letter.key}
          className={classes.frame}
          data-dark={dark || undefined}
          style={style}
          sandbox=""
          srcDoc={letter.html}
          {...(letter === shown ? { title, 'data-shown': true } : { 'aria-hidden': true, inert: true })}
          onLoad={() => letter === coming && takePlace(letter)}
        />
      ),
  )
}
