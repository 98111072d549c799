import type { OutlineShape } from '../../../shared/post/outlineOf.ts'
import classes from './TemplateOutline.module.css'

/** A post as small shapes on a sheet: what it is made of, without its words. */
export function TemplateOutline({ outline }: { outline: readonly OutlineShape[] }) {
  return (
    <div className={classes.sheet} aria-hidden>
      <span className={classes.title} />
      <span className={classes.lede} />
      {outline.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of one template stay in their places
        <Shape key={index} shape={shape} />
      ))}
    </div>
  )
}

/** A line of the sheet holds about so many characters. */
const lineLength = 70

function Shape({ shape: { kind, size } }: { shape: OutlineShape }) {
  switch (kind) {
    case 'heading':
      return <span className={classes.heading} style={{ width: `${Math.min(70, 18 + size)}%` }} />
    case 'paragraph':
      return <Lines count={Math.min(3, Math.ceil(size / lineLength))} />
    case 'list':
      return <Lines count={Math.min(4, size)} bullets />
    case 'blockquote':
      return (
        <span className={classes.quote}>
          <Lines count={2} />
        </span>
      )
    case 'figureRow':
      return (
        <span className={classes.row}>
          <span className={classes.figure} />
          <span className={classes.figure} />
          <span className={classes.figure} />
        </span>
      )
    case 'table':
      return <span className={classes.table} style={{ height: Math.min(30, 7 * size) }} />
    default:
      return <span className={classes[kind]} />
  }
}

function Lines({ count, bullets = false }: { count: number; bullets?: boolean }) {
  return Array.from({ length: count }, (_, line) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: lines that are all alike
      key={line}
      className={bullets ? classes.bullet : classes.line}
      style={{ width: line === count - 1 ? '62%' : '94%' }}
    />
  ))
}
