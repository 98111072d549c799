import { type CSSProperties, useState } from 'react'
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
}

/**
 * The latest letter that has loaded. The next one loads behind it and takes its place when it is there, so that nothing flickers; what
 * comes meanwhile waits for that, so that somebody who types without a pause sees letters all the same.
 */
export function LetterFrames({ html, title, dark, style }: LetterFramesProps) {
  const [shown, setShown] = useState<Letter | null>(null)
  const [coming, setComing] = useState<Letter | null>({ key: 0, html })
  if (coming === null && shown !== null && shown.html !== html) setComing({ key: shown.key + 1, html })
  const takePlace = () => {
    setShown(coming)
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
          onLoad={() => letter === coming && takePlace()}
        />
      ),
  )
}
