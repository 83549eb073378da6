/** Something that is on or off; `hooks` are attributes by which tests and styles find it. */
export function Switch(props: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  hooks?: Readonly<Record<`data-${string}`, string>>;
}) {
  return (
    <label class="switch" {...props.hooks}>
      <span>{props.label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.on}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
