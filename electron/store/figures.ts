import { eq, isNull } from 'drizzle-orm'
import type { FigureId } from '../../shared/contract/scalars.ts'
import type { Figure, FigureContent } from '../../shared/post/post.ts'
import type { Database } from './database.ts'
import { figures } from './schema.ts'

/** Every figure that is not deleted, in the order they were made. */
export function listFigures(database: Database): Figure[] {
  return database.select(columns).from(figures).where(isNull(figures.deletedAt)).orderBy(figures.id).all()
}

/** The same by id, for whoever renders a figure row. */
export function readFigures(database: Database): Map<FigureId, Figure> {
  return new Map(listFigures(database).map((figure) => [figure.id, figure]))
}

export function insertFigure(database: Database, content: FigureContent): Figure {
  return database.insert(figures).values(content).returning(columns).get()
}

/** undefined where there is no such figure. */
export function updateFigure(database: Database, id: FigureId, content: FigureContent): Figure | undefined {
  return database.update(figures).set(content).where(eq(figures.id, id)).returning(columns).get()
}

/** `at` null: not deleted after all. undefined where there is no such figure. */
export function setFigureDeleted(database: Database, id: FigureId, at: string | null): Figure | undefined {
  return database.update(figures).set({ deletedAt: at }).where(eq(figures.id, id)).returning(columns).get()
}

const columns = {
  id: figures.id,
  name: figures.name,
  value: figures.value,
  unit: figures.unit,
  form: figures.form,
  precision: figures.precision,
  period: figures.period,
  source: figures.source,
  query: figures.query,
}
