// The page of a calibration.
retold.start();
