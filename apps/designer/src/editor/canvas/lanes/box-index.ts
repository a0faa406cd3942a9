/** Finds the boxes near a place without looking at all of them. */
import type { Box } from './geometry';

const CELL = 256;

export interface BoxIndex {
  find(id: string): Box | undefined;
  /** boxes that reach into the rectangle; touching edges do not count */
  within(left: number, top: number, right: number, bottom: number): Box[];
}

export function boxIndex(boxes: readonly Box[]): BoxIndex {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const cells = new Map<string, Box[]>();
  for (const box of boxes) {
    for (const key of keys(box.x, box.y, box.x + box.width, box.y + box.height)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  }
  return {
    find: (id) => byId.get(id),
    within(left, top, right, bottom) {
      const found = new Set<Box>();
      for (const key of keys(left, top, right, bottom)) {
        for (const box of cells.get(key) ?? []) {
          const isInside =
            box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
          if (isInside) found.add(box);
        }
      }
      return [...found];
    },
  };
}

function keys(left: number, top: number, right: number, bottom: number): string[] {
  const result: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) result.push(`${x} ${y}`);
  }
  return result;
}
