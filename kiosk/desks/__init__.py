"""What stands behind the screens: ports they ask through, the adapters on a store and on a bank, and their opening."""
