// The page of a check.
retold.start();
