import { useEffect, useState, type RefCallback } from 'react';

/** Where something lies out of sight. */
export interface ScrollEdges {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * Watches whether something inside an element is scrolled out of sight, sideways.
 * @returns the sides with more, and the ref to put on the element
 */
export function useScrollEdges(): readonly [ScrollEdges, RefCallback<HTMLElement>] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [edges, setEdges] = useState<ScrollEdges>({ left: false, right: false });
  useEffect(() => {
    if (!element) return undefined;
    const measure = () => {
      const { left, right } = findEdges(element);
      setEdges(before => (before.left === left && before.right === right ? before : { left, right }));
    };
    measure();
    element.addEventListener('scroll', measure, { capture: true, passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    observer?.observe(element);
    const table = element.querySelector('table');
    if (table) observer?.observe(table);
    return () => {
      element.removeEventListener('scroll', measure, { capture: true });
      observer?.disconnect();
    };
  }, [element]);
  return [edges, setElement];
}

function findEdges(element: HTMLElement): ScrollEdges {
  const scrollers = [...element.querySelectorAll('div')].filter(
    part => part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX),
  );
  return {
    left: scrollers.some(part => part.scrollLeft > 1),
    right: scrollers.some(part => part.scrollWidth - part.clientWidth - part.scrollLeft > 1),
  };
}
