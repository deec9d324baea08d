"""What things are: values only, no input or output, no rules. One subject a file."""
