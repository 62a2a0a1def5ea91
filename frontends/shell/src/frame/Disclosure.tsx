import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

export interface DisclosureProps {
  label: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A button with a panel below it: closes on Escape, on a click elsewhere, and when focus leaves it. */
export function Disclosure({ label, className = '', children }: DisclosureProps): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      ref={box}
      className={`sh-disclosure ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="sh-disclosure-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((before) => !before)}
      >
        {label}
      </button>
      <div id={id} className="sh-disclosure-panel" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
