import type { ReactNode } from 'react';

export interface FormProps {
  onSubmit: () => void;
  actions: ReactNode;
  children: ReactNode;
}

/** A form in one column; Enter in a field sends it, through the button of type `submit` in `actions`. */
export function Form({ onSubmit, actions, children }: FormProps): ReactNode {
  return (
    <form
      className="cp-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className="cp-form-actions">{actions}</div>
    </form>
  );
}
