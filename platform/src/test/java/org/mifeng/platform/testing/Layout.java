package org.mifeng.platform.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Looks at a page as a ruler does: where each line of text stands. Tells of lines that lie on each
 * other, that leave the window or what they stand in, and of boxes that cut off what is in them.
 * What can be scrolled to within a box of its own is not cut.
 */
public final class Layout {
  private static final String LOOK =
      """
      () => {
        const faults = [];
        const width = document.documentElement.clientWidth;
        const seen = element => {
          for (let at = element; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return false;
            if (at.classList.contains('hidden') || style.clipPath !== 'none' || style.clip !== 'auto') return false;
            if (at.tagName === 'DETAILS' && !at.open && !element.closest('summary')) return false;
          }
          return true;
        };
        const box = (element, kinds) => {
          for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
            if (kinds.includes(getComputedStyle(at).overflowX)) return at;
          }
          return null;
        };
        const lines = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          const text = node.data.trim();
          if (!text || /^(SCRIPT|STYLE|OPTION)$/.test(parent.tagName) || !seen(parent)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const rolling = box(parent, ['auto', 'scroll']);
          for (const r of range.getClientRects()) {
            if (r.width < 1 || r.height < 1) continue;
            const said = text.slice(0, 30);
            if (!rolling && (r.right > width + 1 || r.left < -1)) {
              faults.push('leaves the window: ' + said);
            }
            const room = parent.closest('[data-room], svg g, svg a');
            const wall = room && room.querySelector('rect');
            if (wall && parent.closest('svg')) {
              const w = wall.getBoundingClientRect();
              if (r.right > w.right + 1 || r.left < w.left - 1) faults.push('leaves its tile: ' + said);
            }
            // What a letter takes of its line is less than the line's box.
            const inset = r.height * 0.24;
            lines.push({node, rolling, said, left: r.left + 1, right: r.right - 1, top: r.top + inset, bottom: r.bottom - inset});
          }
        }
        lines.sort((a, b) => a.top - b.top);
        for (let i = 0; i < lines.length; i++) {
          for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
            const a = lines[i], b = lines[j];
            if (a.node !== b.node && a.rolling === b.rolling && a.left < b.right && b.left < a.right) {
              faults.push('lies on each other: ' + a.said + ' / ' + b.said);
            }
          }
        }
        for (const element of document.body.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          if (!/hidden|clip/.test(style.overflowX + style.overflowY) || !seen(element)) continue;
          if (element.closest('svg') || !element.innerText?.trim()) continue;
          if (element.clientWidth && element.scrollWidth > element.clientWidth + 1) {
            faults.push('is cut to the right: ' + element.innerText.trim().slice(0, 30));
          }
          if (element.clientHeight && element.scrollHeight > element.clientHeight + 1) {
            faults.push('is cut below: ' + element.innerText.trim().slice(0, 30));
          }
        }
        if (document.documentElement.scrollWidth > width) {
          faults.push('is ' + (document.documentElement.scrollWidth - width) + ' pixels too wide');
        }
        return [...new Set(faults)].slice(0, 20);
      }
      """;

  private Layout() {}

  /** What is wrong with the page as it stands in its window. */
  @SuppressWarnings("unchecked")
  public static List<String> faults(Page page) {
    return (List<String>) page.evaluate(LOOK);
  }
}
